package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that wait for one person, found in one statement. */
@Repository
class InboxStore {
    /** Each role that can be asked for, with the posts whose holders may give it. */
    private static final String ROLES = Approvers.roles()
            .map(role -> "('" + role.code() + "', array["
                    + Arrays.stream(Approvers.posts(role))
                            .map(post -> "'" + post + "'")
                            .collect(Collectors.joining(","))
                    + "])")
            .collect(Collectors.joining(", "));

    private static final String WAITING =
            " from request r join person p on p.id = r.requester_id where r.state = 'submitted'"
                    + " and r.expires_at > :now and exists (select 1 from request_need n join (values " + ROLES
                    + ") m(role, posts) on m.role = n.role cross join lateral approvers(r.unit_id, m.posts, r.requester_id, :now) a"
                    + " where n.request_id = r.id and n.met_by is null and a.person_id = :person)";

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(RequestId id, String act, String requester, Content content, Instant submittedAt, Instant expiresAt) {}

    int count(PersonId person) {
        return jdbc.sql("select count(*)" + WAITING)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    List<Row> rows(PersonId person) {
        return jdbc.sql("select r.id, r.act, p.name, r.content, r.submitted_at, r.expires_at" + WAITING
                        + " order by r.submitted_at")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .query((row, n) -> new Row(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getString("act"),
                        row.getString("name"),
                        Content.parse(row.getString("content")),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }
}
