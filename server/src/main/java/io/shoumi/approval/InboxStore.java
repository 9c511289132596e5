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
    /**
     * The posts that somebody holds or stands in for, with the units that they reach: who decides is worked out for no request but
     * those within, so that a page costs the same however many are open elsewhere.
     */
    private static final String WITH_REACH = """
            with recursive reach (post, unit_id) as (
              select h.post, h.unit_id from post_holding h where h.during @> :now::timestamptz and (h.person_id = :person or exists (
                select 1 from deputy d where d.deputy_id = :person and d.leader_id = h.person_id and d.during @> :now::timestamptz))
              union select a.post, u.id from reach a join unit u on u.parent_id = a.unit_id)
            """;

    private static final String WAITING = """
             from request r join person p on p.id = r.requester_id where r.state = 'submitted'
              and exists (select 1 from request_need n where n.request_id = r.id and n.round = r.round and n.met_by is null
                and (n.person_id = :person or n.handed_to = :person or exists (
                  select 1 from reach a where a.unit_id = n.unit_id and a.post = any (n.posts))))
              and exists (select 1 from deciders(r.id, :now) a where a.ready and a.person_id = :person)""";

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
        return jdbc.sql(WITH_REACH + "select (select count(*) " + WAITING + ") + (select count(*)" + RETURNED + ")")
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
        return jdbc.sql(WITH_REACH + "select r.id, r.act, p.name, r.content, r.submitted_at, r.expires_at,"
                        + " coalesce(r.reminded_at, r.warned_at) is not null as reminded " + which
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
