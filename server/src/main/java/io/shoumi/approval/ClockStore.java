package io.shoumi.approval;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When requests were reminded of, and which needs went further up. */
@Repository
class ClockStore {
    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Overdue(RequestId request, Seat seat) {}

    List<Overdue> overdue(Duration after, Instant now) {
        return jdbc.sql("select * from overdue_needs(:hours, :now)")
                .param("hours", (int) after.toHours())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Overdue(
                        new RequestId(row.getObject("request_id", UUID.class)), Seat.of(row.getString("role"))))
                .list();
    }

    void escalate(Request request, Seat seat, Instant now) {
        jdbc.sql("""
                        update request_need set level = level + 1, escalated_at = :at, handed_by = null, handed_to = null,
                          handed_at = null where request_id = :request and round = :round and role = :role""")
                .param("at", Timestamp.from(now))
                .param("request", request.id().value())
                .param("round", request.round())
                .param("role", seat.code())
                .update();
    }

    /** Open requests that run out within the time and of which the house has not warned. */
    List<RequestId> runningOut(Duration within, Instant now) {
        return jdbc
                .sql("""
                        select id from request where state = 'submitted' and warned_at is null and expires_at > :now
                          and expires_at <= :soon order by expires_at""")
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(within)))
                .query(UUID.class)
                .list()
                .stream()
                .map(RequestId::new)
                .toList();
    }

    /** False when the house has warned of it already. */
    boolean warn(RequestId request, Instant now) {
        return jdbc.sql("update request set warned_at = ? where id = ? and state = 'submitted' and warned_at is null")
                        .params(Timestamp.from(now), request.value())
                        .update()
                == 1;
    }

    Optional<Instant> reminded(RequestId request) {
        return jdbc.sql("select reminded_at from request where id = ? and reminded_at is not null")
                .param(request.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** False when the requester has reminded since. */
    boolean remind(RequestId request, Instant since, Instant now) {
        return jdbc.sql(
                                "update request set reminded_at = :now where id = :id and (reminded_at is null or reminded_at <= :since)")
                        .param("id", request.value())
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }
}
