package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.PassingClerk;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Regulation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other modules' registers say about copies and people. */
@Repository
class DispatchFacts {
    private final JdbcClient jdbc;

    DispatchFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody active. */
    record Found(PersonId id, String name, String number) {}

    List<Found> people(String numberOrName) {
        return jdbc.sql("""
                        select id, name, number from person where status = 'active' and (upper(number) = upper(:said) or name = :said)
                        order by upper(number) = upper(:said) desc, number limit 6""")
                .param("said", numberOrName)
                .query((row, n) -> new Found(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("number")))
                .list();
    }

    /** Who may carry for the departments of a clerk: designated there for passing on, and somebody else. */
    List<Found> couriersFor(PersonId clerk, Instant now) {
        return jdbc.sql("""
                        select distinct p.id, p.name, p.number from designation c join person p on p.id = c.person_id
                        where p.status = 'active' and p.id <> :me and c.during @> :now::timestamptz and 'pass' = any (c.acts)
                          and exists (select 1 from designation d where d.person_id = :me and d.during @> :now::timestamptz
                            and d.unit_id = c.unit_id and 'receive' = any (d.acts)) order by p.number limit 200""")
                .param("me", clerk.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Found(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("number")))
                .list();
    }

    /** {@code 程霁月 T101}. */
    String named(PersonId person) {
        return jdbc.sql("select name || ' ' || number from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    String numberOf(PersonId person) {
        return jdbc.sql("select number from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    /** What binds the departments for which a person is designated to receive and dispatch. */
    Set<Regulation> adoptedWhere(PersonId clerk, Instant now) {
        return jdbc
                .sql("""
                        select distinct a.regulation from adoption a where a.during @> :now::timestamptz and a.unit_id in (
                          select unit_and_above(d.unit_id) from designation d where d.person_id = :me
                            and d.during @> :now::timestamptz and 'receive' = any (d.acts))""")
                .param("me", clerk.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list()
                .stream()
                .map(Regulation::of)
                .collect(Collectors.toSet());
    }

    /** Whether a loan was approved for the copy and is not over. */
    boolean awaited(CarrierId copy) {
        return holds(
                "select 1 from loan where carrier_id = ? and mode = 'paper' and state in ('approved', 'lent')", copy);
    }

    /** Whether the copy stands on a destruction list that is not carried out yet. */
    boolean listed(CarrierId copy) {
        return holds("""
                        select 1 from destruction_item i join destruction d on d.id = i.destruction_id
                        where i.carrier_id = ? and i.struck_at is null and d.state in ('submitted', 'approved')""", copy);
    }

    private boolean holds(String what, CarrierId copy) {
        return jdbc.sql("select exists (" + what + ")")
                .param(copy.value())
                .query(Boolean.class)
                .single();
    }

    boolean clerkOf(PersonId person, DispatchId dispatch, Instant now) {
        return jdbc.sql(
                        "select exists (select 1 from dispatch l join secret s on s.id = l.secret_id where l.id = :id and "
                                + PassingClerk.DISPATCHING + ")")
                .param("id", dispatch.value())
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean clerk(PersonId person, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from designation where person_id = ? and during @> ?::timestamptz
                          and 'receive' = any (acts))""")
                .params(person.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
