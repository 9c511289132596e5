package io.shoumi.copying;

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

/** What of copyings waits for a person: one statement, so that what is counted is what is listed. */
@Repository
class CopyingInboxStore {
    private static final String WAITING = """
            -- approved, and this person is designated to carry it out
            select c.kind, c.id as copying, null::uuid as share, c.number, s.cover_title, s.level, k.copy_number, p.name as person,
              c.approved_at as arrived, c.valid_until as due
            from copying c join secret s on s.id = c.secret_id join carrier k on k.id = c.source_id join person p on p.id = c.requester_id
            where c.made_at is null and c.valid_until > :now and %s
            union all
            -- made, and waits for its holder at this clerk's counter
            select 'give', c.id, h.id, c.number, s.cover_title, s.level, k.copy_number, p.name, c.made_at, null
            from copying_share h join copying c on c.id = h.copying_id join secret s on s.id = c.secret_id
            join carrier k on k.id = h.carrier_id and k.frozen_at is null
            join custody u on u.carrier_id = k.id and upper_inf(u.during) and u.state in ('held', 'archived')
            join person p on p.id = h.holder_id
            where h.received_at is null and h.holder_id <> :me and %s
            union all
            -- a hand-over that waits for its holder
            select case when o.direction = 'out' then 'receive' else 'given' end, c.id, h.id, c.number, s.cover_title, s.level,
              k.copy_number, p.name, coalesce(o.giver_confirmed_at, o.receiver_confirmed_at), null
            from hand_over o join copying_share h on h.id = o.share_id join copying c on c.id = h.copying_id
            join secret s on s.id = c.secret_id join carrier k on k.id = h.carrier_id join person p on p.id = h.holder_id
            join custody u on u.carrier_id = k.id and upper_inf(u.during) and u.state <> 'lost'
            where o.cancelled_at is null and (o.receiver_id = :me and o.receiver_confirmed_at is null
              or o.giver_id = :me and o.giver_confirmed_at is null)
            """.formatted(CopyingFacts.MAKER, PassingClerk.OF_SECRET);

    private final JdbcClient jdbc;

    CopyingInboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One matter.
     *
     * @param kind {@code copy excerpt give receive given}
     * @param person who asked, or for whom the copy is
     */
    record Row(
            String kind,
            CopyingId copying,
            @Nullable ShareId share,
            String number,
            String coverTitle,
            String level,
            String copyNumber,
            String person,
            Instant arrived,
            @Nullable Instant due) {}

    List<Row> rows(PersonId person, Instant now) {
        return jdbc.sql("select * from (" + WAITING
                        + ") waiting order by due nulls last, arrived, number, copy_number limit 200")
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
        var share = row.getObject("share", UUID.class);
        var due = row.getTimestamp("due");
        return new Row(
                row.getString("kind"),
                new CopyingId(row.getObject("copying", UUID.class)),
                share == null ? null : new ShareId(share),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("level"),
                CopyNumber.text(row.getInt("copy_number")),
                row.getString("person"),
                row.getTimestamp("arrived").toInstant(),
                due == null ? null : due.toInstant());
    }
}
