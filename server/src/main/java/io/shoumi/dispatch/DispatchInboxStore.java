package io.shoumi.dispatch;

import io.shoumi.custody.PassingClerk;
import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of dispatches waits for a person: one statement, so that what is counted is what is listed. */
@Repository
class DispatchInboxStore {
    private static final String WAITING = """
            with line as (
              select d.*, s.cover_title, s.level, s.unit_id, o.name as organisation,
            """ + DispatchStore.UNSIGNED + """
                and d.due_at < :now as late from dispatch d join secret s on s.id = d.secret_id
              join outside_organisation o on o.id = d.organisation_id),
            side as (
              select o.dispatch_id, o.direction, max(coalesce(o.giver_confirmed_at, o.receiver_confirmed_at)) as arrived
              from hand_over o join custody u on u.carrier_id = o.carrier_id and upper_inf(u.during) and u.state <> 'lost'
              where o.dispatch_id is not null and o.cancelled_at is null and (o.giver_id = :me and o.giver_confirmed_at is null
                or o.receiver_id = :me and o.receiver_confirmed_at is null)
              group by o.dispatch_id, o.direction)
            -- an envelope to take, or one that a clerk took back
            select case when i.direction = 'out' then 'carry' else 'given' end as kind, l.id, l.number, l.level, l.organisation,
              l.envelope, null as title, i.arrived, null::timestamptz as due
            from side i join line l on l.id = i.dispatch_id
            union all
            -- with the courier
            select 'deliver', l.id, l.number, l.level, l.organisation, l.envelope, null, l.carried_at, l.due_at from line l
            where l.courier_id = :me and l.carried_at is not null and l.receipt_at is null and l.struck_at is null
              and exists (select 1 from dispatch_copy k join custody u on u.carrier_id = k.carrier_id and upper_inf(u.during)
                and u.state = 'lent' and u.holder_id = :me where k.dispatch_id = l.id and k.over_at is null)
            union all
            -- the slip is late
            select 'late', l.id, l.number, l.level, l.organisation, l.envelope, l.cover_title, l.due_at, l.due_at
            from line l join secret s on s.id = l.secret_id where l.late and %s
            union all
            -- late for so long that a leader is told
            select 'escalated', l.id, l.number, l.level, l.organisation, l.envelope, l.cover_title, l.escalated_at, l.due_at
            from line l where l.late and l.escalated_at is not null and exists (select 1 from approvers(l.unit_id,
              array['general-manager', 'leader-in-charge', 'supervisor'], l.clerk_id, :now) a where a.person_id = :me)
            """.formatted(PassingClerk.DISPATCHING);

    private final JdbcClient jdbc;

    DispatchInboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One matter.
     *
     * @param kind {@code carry given deliver late escalated}
     * @param coverTitle null for a courier, who need not know it
     */
    record Row(
            String kind,
            DispatchId dispatch,
            String number,
            String level,
            String organisation,
            @Nullable String envelope,
            @Nullable String coverTitle,
            Instant arrived,
            @Nullable Instant due) {}

    List<Row> rows(PersonId person, Instant now) {
        return jdbc.sql("select * from (" + WAITING + ") waiting order by due nulls last, arrived limit 200")
                .params(parameters(person, now))
                .query((row, n) -> row(row))
                .list();
    }

    int count(PersonId person, Instant now) {
        return jdbc.sql("select count(*) from (" + WAITING + ") waiting")
                .params(parameters(person, now))
                .query(Integer.class)
                .single();
    }

    private static Map<String, ?> parameters(PersonId person, Instant now) {
        return Map.of("me", person.value(), "now", Timestamp.from(now));
    }

    private static Row row(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due");
        return new Row(
                row.getString("kind"),
                new DispatchId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("level"),
                row.getString("organisation"),
                row.getString("envelope"),
                row.getString("title"),
                row.getTimestamp("arrived").toInstant(),
                due == null ? null : due.toInstant());
    }
}
