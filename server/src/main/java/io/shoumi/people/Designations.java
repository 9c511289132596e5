package io.shoumi.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is designated in which department, and which departments lack a clerk (R1.2). */
@Repository
public class Designations {
    private final JdbcClient jdbc;
    private final Clock clock;

    Designations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in force or to come. */
    public List<DesignationLine> current() {
        return jdbc.sql("""
                        select d.id, d.unit_id, p.number, p.name, d.acts, lower(d.during) as begins, upper(d.during) as ends,
                          g.name as designator
                        from designation d join person p on p.id = d.person_id join person g on g.id = d.designator_id
                        where upper(d.during) > :now order by lower(d.during), p.number""")
                .param("now", now())
                .query((row, n) -> new DesignationLine(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("acts").getArray()),
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends").toInstant(),
                        row.getString("designator")))
                .list();
    }

    /** Departments where nobody may receive and register now: each breaks R1.2. */
    public Set<UnitId> withoutClerk() {
        return jdbc.sql("""
                        select u.id from unit u where u.kind = 'department' and not exists (
                          select 1 from designation d join person p on p.id = d.person_id and p.status = 'active'
                          where d.unit_id = u.id and 'receive' = any(d.acts) and d.during @> :now::timestamptz)""").param("now", now()).query(UUID.class).list().stream()
                .map(UnitId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
