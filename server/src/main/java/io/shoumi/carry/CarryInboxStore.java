package io.shoumi.carry;

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

/** What of carry-outs waits for a person, a line for each: one statement, so that what is counted is what is listed. */
@Repository
class CarryInboxStore {
    private static final String WAITING = """
            with copy as (
              select y.*, o.number, o.secret_id, o.bearer_id, o.approved_at, o.due_at, k.state is not distinct from 'lost' as lost
              from carry_out_copy y join carry_out o on o.id = y.carry_out_id
              left join custody k on k.carrier_id = y.carrier_id and upper_inf(k.during)),
            matter as (
              -- a hand-over that waits for this side
              select case when h.direction = 'out' then 'out' when h.giver_id = :me then 'given' else 'back' end as kind, y.carry_out_id,
                coalesce(h.giver_confirmed_at, h.receiver_confirmed_at) as arrived, null::timestamptz as due
              from hand_over h join copy y on y.id = h.carried_id
              where not y.lost and h.cancelled_at is null and (h.giver_id = :me and h.giver_confirmed_at is null
                or h.receiver_id = :me and h.receiver_confirmed_at is null and y.returned_at is null)
              union all
              -- with the bearer, and due soon or late
              select case when y.due_at < :now then 'late' else 'soon' end, y.carry_out_id, y.received_at, y.due_at from copy y
              where y.bearer_id = :me and y.received_at is not null and y.declared_at is null and y.returned_at is null and not y.lost
                and y.due_at - least(interval '1 day', (y.due_at - y.received_at) / 2) <= :now
              union all
              -- the clerk's: to be handed over, or late
              select case when y.given_at is null then 'hand-out' else 'late-clerk' end, y.carry_out_id, y.approved_at, y.due_at
              from copy y join secret s on s.id = y.secret_id
              where y.returned_at is null and y.lapsed_at is null and not y.lost
                and (y.given_at is null and y.due_at > :now or y.given_at is not null and y.due_at < :now) and %s
              union all
              -- late for so long that a leader is told
              select 'escalated', y.carry_out_id, y.escalated_at, y.due_at from copy y join secret s on s.id = y.secret_id
              where y.escalated_at is not null and y.returned_at is null and not y.lost and exists (select 1 from approvers(s.unit_id,
                array['general-manager', 'leader-in-charge', 'supervisor'], y.bearer_id, :now) a where a.person_id = :me))
            select m.kind, m.carry_out_id, min(m.arrived) as arrived, min(m.due) as due, count(*) as copies
            from matter m group by m.kind, m.carry_out_id
            """.formatted(CarryFacts.CLERK);

    private final JdbcClient jdbc;

    CarryInboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One matter; {@code kind} is {@code out given back soon late hand-out late-clerk escalated}, {@code copies} how many it is about. */
    record Row(
            String kind,
            UUID carryOut,
            String number,
            String coverTitle,
            String level,
            String bearer,
            int copies,
            Instant arrived,
            @Nullable Instant due) {}

    List<Row> rows(PersonId person, Instant now) {
        return jdbc.sql("select w.*, o.number, s.cover_title, s.level, b.name as bearer from (" + WAITING + """
                        ) w join carry_out o on o.id = w.carry_out_id join secret s on s.id = o.secret_id
                        join person b on b.id = o.bearer_id order by w.due nulls last, w.arrived limit 200""")
                .params(parameters(person, now))
                .query((row, n) -> row(row))
                .list();
    }

    int count(PersonId person, Instant now) {
        return jdbc.sql("select count(*) from (" + WAITING + ") w")
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
                row.getObject("carry_out_id", UUID.class),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("level"),
                row.getString("bearer"),
                row.getInt("copies"),
                row.getTimestamp("arrived").toInstant(),
                due == null ? null : due.toInstant());
    }
}
