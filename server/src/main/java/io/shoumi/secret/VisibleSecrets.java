package io.shoumi.secret;

import io.shoumi.gate.Caller;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ruling on {@code VIEW_SECRET} as SQL, so that a list can be filtered, counted and paged in the database. Guarantee, held
 * by a test that asks both about every pair: {@code visible} holds exactly the secrets that the ruling would let this person
 * see. A clause that changes the ruling must change this.
 */
@Component
public class VisibleSecrets {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Begins a statement; what follows selects from {@code visible}, which has the columns of {@code secret}. */
    public static final String WITH = """
            with me as (
              select p.id, p.unit_id, p.trained_on is not null and p.trained_on <= :day as trained from person p
              join account a on a.person_id = p.id
              where p.id = :me and p.status = 'active' and a.state = 'active'
                and exists (select 1 from pledge l where l.person_id = p.id and l.year = :year)
                and not exists (select 1 from role_grant g where g.person_id = p.id and g.during @> :now::timestamptz
                  and g.role in ('system-admin', 'security-admin', 'auditor'))),
            mine as (select unit_and_above(me.unit_id) as unit_id from me),
            posts as (select h.post, u.unit_id from me join post_holding h on h.person_id = me.id and h.granted_by is not null
              and h.during @> :now::timestamptz cross join lateral (select unit_and_above(h.unit_id) as unit_id) u),
            scoped as (
              select e.secret_id from scope_entry e, me where e.during @> :now::timestamptz and e.person_id = me.id
              union select e.secret_id from scope_entry e join mine on mine.unit_id = e.unit_id
                where e.during @> :now::timestamptz and e.post is null
              union select e.secret_id from scope_entry e join posts on posts.unit_id = e.unit_id and posts.post = e.post
                where e.during @> :now::timestamptz),
            kept as (select d.unit_id from designation d, me where d.person_id = me.id and d.during @> :now::timestamptz
              and d.acts && array['receive', 'keep']),
            entry_tested as (select distinct a.unit_id from adoption a where a.regulation = 'R5' and a.during @> :now::timestamptz),
            visible as (
              select s.* from secret s, me
              where (s.id in (select secret_id from scoped) or s.unit_id in (select unit_id from kept))
                and (me.trained or not exists (select 1 from entry_tested t where t.unit_id in (select unit_and_above(s.unit_id)))))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    VisibleSecrets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param select reads {@code visible} */
    JdbcClient.StatementSpec query(PersonId viewer, String select) {
        return bound(viewer, jdbc.sql(WITH + select), clock.instant());
    }

    private static JdbcClient.StatementSpec bound(PersonId viewer, JdbcClient.StatementSpec statement, Instant now) {
        return statement.params(binds(viewer, now));
    }

    private static Map<String, Object> binds(PersonId viewer, Instant now) {
        var today = now.atZone(CHINA).toLocalDate();
        return Map.of(
                "me",
                viewer.value(),
                "now",
                Timestamp.from(now),
                "day",
                java.sql.Date.valueOf(today),
                "year",
                today.getYear());
    }

    /** What {@link #WITH} names, for a register. */
    public static Map<String, Object> binds(Caller viewer, Instant now) {
        return binds(viewer.person(), now);
    }
}
