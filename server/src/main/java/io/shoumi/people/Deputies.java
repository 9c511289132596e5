package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leaders and those who decide in their stead. */
@Repository
public class Deputies {
    private final JdbcClient jdbc;
    private final Clock clock;

    Deputies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A deputy as the list shows them. */
    public record Line(UUID id, PersonId leader, String leaderName, String deputyName, Instant from, Instant until) {}

    /** Those in force or to come. */
    public List<Line> current() {
        return jdbc.sql("""
                        select d.id, d.leader_id, l.name as leader, p.name as deputy, lower(d.during) as begins, upper(d.during) as ends
                        from deputy d join person l on l.id = d.leader_id join person p on p.id = d.deputy_id
                        where upper(d.during) > :now order by lower(d.during), l.number""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("leader_id", UUID.class)),
                        row.getString("leader"),
                        row.getString("deputy"),
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends").toInstant()))
                .list();
    }

    /** Whether somebody holds a post that decides on requests. */
    public boolean leads(PersonId person, Instant now) {
        return holds(person, "'general-manager', 'leader-in-charge', 'supervisor'", now);
    }

    private boolean holds(PersonId person, String posts, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding where person_id = :person and granted_by is not null
                          and post in (%s) and during @> :now::timestamptz)""".formatted(posts))
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody may agree to a proposed deputy of another leader. */
    boolean leadsOthers(PersonId person, Instant now) {
        return holds(person, "'general-manager', 'leader-in-charge'", now);
    }

    UUID insert(StandIn wanted, PersonId by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into deputy (id, leader_id, deputy_id, during, decided_by)
                        values (:id, :leader, :deputy, tstzrange(:from::timestamptz, :to::timestamptz), :by)""")
                .param("id", id)
                .param("leader", wanted.leader().value())
                .param("deputy", wanted.deputy().value())
                .param("from", Timestamp.from(wanted.period().begin(clock.instant())))
                .param("to", Timestamp.from(wanted.period().end()))
                .param("by", by.value())
                .update();
        return id;
    }

    Optional<PersonId> leaderOf(UUID deputy, Instant now) {
        return jdbc.sql("select leader_id from deputy where id = :id and upper(during) > :now")
                .param("id", deputy)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void end(UUID deputy, Instant now) {
        jdbc.sql("""
                        update deputy set during = tstzrange(lower(during), greatest(lower(during), :now::timestamptz))
                        where id = :id""").param("id", deputy).param("now", Timestamp.from(now)).update();
    }
}
