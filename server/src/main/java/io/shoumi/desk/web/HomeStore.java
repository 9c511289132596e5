package io.shoumi.desk.web;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Designation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the desk shows beside the inbox: only the person's own loans, carriers and designations. */
@Repository
public class HomeStore {
    private final JdbcClient jdbc;

    HomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A loan that ends: the person's own, or one that she handed out. */
    public record Due(String cover, int copy, String borrower, Instant at, boolean late) {
        public String copyNumber() {
            return String.format(java.util.Locale.ROOT, "%06d", copy);
        }
    }

    /** Carriers that the person answers for, by their state. */
    public record Kept(String state, long count) {}

    /** What the person is designated for. */
    public record Designated(String unitZh, String unitEn, List<String> acts, Instant from, Instant to, String by) {
        public Designated {
            acts = acts.stream().sorted(Comparator.comparing(Designation::of)).toList();
        }
    }

    List<Due> dues(PersonId person, Instant now) {
        return jdbc.sql("""
                        select s.cover_title, c.copy_number, p.name, l.due_at from loan l
                        join secret s on s.id = l.secret_id join carrier c on c.id = l.carrier_id
                        join person p on p.id = l.borrower_id
                        where l.state = 'lent' and (l.borrower_id = :me or l.handled_by = :me) order by l.due_at limit 8""")
                .param("me", person.value())
                .query((row, n) -> new Due(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(4).toInstant().isBefore(now)))
                .list();
    }

    List<Kept> kept(PersonId person) {
        return jdbc.sql("""
                        select case when c.frozen_at is not null then 'frozen' else k.state end, count(*)
                        from custody k join carrier c on c.id = k.carrier_id
                        left join place l on l.id = k.place_id
                        where upper_inf(k.during) and k.state in ('held', 'lent', 'in-transit', 'archived')
                          and (k.holder_id = :me or l.custodian_id = :me)
                        group by 1 order by 1""")
                .param("me", person.value())
                .query((row, n) -> new Kept(row.getString(1), row.getLong(2)))
                .list();
    }

    List<Designated> designations(PersonId person, Instant now) {
        return jdbc.sql("""
                        select u.name_zh, u.name_en, d.acts, lower(d.during) as starts, upper(d.during) as ends, p.name
                        from designation d join unit u on u.id = d.unit_id join person p on p.id = d.designator_id
                        where d.person_id = :me and d.during @> :now::timestamptz order by u.name_zh""")
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Designated(
                        row.getString(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .list();
    }
}
