package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that wait for one person, found in one statement. */
@Repository
class InboxStore {
    private static final String WAITING =
            " from request r join person p on p.id = r.requester_id where r.state = 'submitted'"
                    + " and exists (select 1 from deciders(r.id, :now) a where a.ready and a.person_id = :person)";

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reminded by the requester, or by the house because it runs out */
    record Row(
            RequestId id,
            String act,
            String name,
            Content content,
            Instant submittedAt,
            Instant expiresAt,
            boolean reminded) {}

    private static final String RETURNED = " from request r join lateral (select a.name from decision_now d"
            + " join person a on a.id = d.approver_id where d.request_id = r.id and d.outcome = 'returned') p on true"
            + " where r.state = 'returned' and r.requester_id = :person";

    int count(PersonId person) {
        return jdbc.sql("select (select count(*)" + WAITING + ") + (select count(*)" + RETURNED + ")")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Those that the person may decide. */
    List<Row> rows(PersonId person) {
        return rows(person, WAITING);
    }

    /** The person's own that somebody returned; {@code name} is who returned it. */
    List<Row> returned(PersonId person) {
        return rows(person, RETURNED);
    }

    private List<Row> rows(PersonId person, String which) {
        return jdbc.sql("select r.id, r.act, p.name, r.content, r.submitted_at, r.expires_at,"
                        + " coalesce(r.reminded_at, r.warned_at) is not null as reminded" + which
                        + " order by r.submitted_at")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .query((row, n) -> new Row(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getString("act"),
                        row.getString("name"),
                        Content.parse(row.getString("content")),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("reminded")))
                .list();
    }
}
