package io.shoumi.circulation;

import io.shoumi.custody.CopyNumber;
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

/** What of circulations waits for a person: one statement, so that what is counted is what is listed. */
@Repository
class CirculationInboxStore {
    private static final String WAITING = """
            with running as (
              select c.*, s.cover_title, s.level, s.unit_id from circulation c join secret s on s.id = c.secret_id
              where c.closed_at is null),
            mine as (select r.* from running r join secret s on s.id = r.secret_id where %s),
            turn as (
              select t.*, c.copy_number, r.name as reader, u.state is not distinct from 'lost' as lost from circulation_turn t
              left join carrier c on c.id = t.carrier_id left join custody u on u.carrier_id = c.id and upper_inf(u.during)
              join person r on r.id = t.reader_id)
            -- a hand-over that waits for this side
            select case when o.direction = 'out' then 'out' when o.giver_id = :me then 'given' else 'back' end as kind,
              c.id as circulation, t.id as turn, c.number, s.cover_title, s.level, t.copy_number, t.reader,
              coalesce(o.giver_confirmed_at, o.receiver_confirmed_at) as arrived, null::timestamptz as due
            from hand_over o join turn t on t.id = o.turn_id join circulation c on c.id = t.circulation_id
            join secret s on s.id = c.secret_id
            where not t.lost and o.cancelled_at is null and (o.giver_id = :me and o.giver_confirmed_at is null
              or o.receiver_id = :me and o.receiver_confirmed_at is null and t.returned_at is null)
            union all
            -- with the reader
            select 'read', c.id, t.id, c.number, c.cover_title, c.level, t.copy_number, t.reader, t.received_at, t.due_at
            from turn t join running c on c.id = t.circulation_id
            where t.reader_id = :me and t.received_at is not null and t.read_at is null and t.returned_at is null and not t.lost
            union all
            -- a copy is free and somebody is next
            select 'give', m.id, null, m.number, m.cover_title, m.level, null,
              (select t.reader from turn t where t.circulation_id = m.id and t.given_at is null and t.struck_at is null
                order by t.position limit 1),
              coalesce((select max(t.returned_at) from turn t where t.circulation_id = m.id), m.started_at), null
            from mine m
            where exists (select 1 from turn t where t.circulation_id = m.id and t.given_at is null and t.struck_at is null)
              and exists (select 1 from circulation_copy k join carrier c on c.id = k.carrier_id and c.frozen_at is null
                join custody u on u.carrier_id = c.id and upper_inf(u.during) and u.state in ('held', 'archived')
                where k.circulation_id = m.id)
            union all
            -- all have read
            select 'close', m.id, null, m.number, m.cover_title, m.level, null, null,
              coalesce((select max(t.returned_at) from turn t where t.circulation_id = m.id), m.started_at), null
            from mine m
            where not exists (select 1 from turn t where t.circulation_id = m.id and t.struck_at is null and t.returned_at is null)
            union all
            -- somebody is late
            select 'late', m.id, t.id, m.number, m.cover_title, m.level, t.copy_number, t.reader, t.due_at, t.due_at
            from mine m join turn t on t.circulation_id = m.id
            where t.given_at is not null and t.returned_at is null and t.due_at < :now and not t.lost
            union all
            -- late for so long that a leader is told
            select 'escalated', c.id, t.id, c.number, c.cover_title, c.level, t.copy_number, t.reader, t.escalated_at, t.due_at
            from running c join turn t on t.circulation_id = c.id
            where t.escalated_at is not null and t.returned_at is null and not t.lost and exists (select 1 from approvers(c.unit_id,
              array['general-manager', 'leader-in-charge', 'supervisor'], t.reader_id, :now) a where a.person_id = :me)
            """.formatted(PassingClerk.OF_SECRET);

    private final JdbcClient jdbc;

    CirculationInboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One matter.
     *
     * @param kind {@code out given back read give close late escalated}
     * @param turn null where the matter is the whole circulation
     */
    record Row(
            String kind,
            CirculationId circulation,
            @Nullable TurnId turn,
            String number,
            String coverTitle,
            String level,
            @Nullable String copyNumber,
            @Nullable String reader,
            Instant arrived,
            @Nullable Instant due) {}

    List<Row> rows(PersonId person, Instant now) {
        return jdbc.sql("select * from (" + WAITING
                        + ") waiting order by due nulls last, arrived, number, turn limit 200")
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
        var turn = row.getObject("turn", UUID.class);
        var copy = row.getObject("copy_number", Integer.class);
        var due = row.getTimestamp("due");
        return new Row(
                row.getString("kind"),
                new CirculationId(row.getObject("circulation", UUID.class)),
                turn == null ? null : new TurnId(turn),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("level"),
                copy == null ? null : CopyNumber.text(copy),
                row.getString("reader"),
                row.getTimestamp("arrived").toInstant(),
                due == null ? null : due.toInstant());
    }
}
