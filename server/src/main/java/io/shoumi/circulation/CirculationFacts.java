package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.custody.PassingClerk;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other modules' registers say about secrets, copies and people. */
@Repository
class CirculationFacts {
    private final JdbcClient jdbc;

    CirculationFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code 程霁月 T101}. */
    String named(PersonId person) {
        return jdbc.sql("select name || ' ' || number from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    Plan.Matter matter(Plan plan, PersonId clerk, @Nullable String circulation) {
        var readers = new ArrayList<String>();
        plan.readers().forEach(reader -> readers.add(named(reader.person()) + " · " + reader.hours() + " h"));
        return jdbc.sql("""
                        select s.cover_title, s.number, s.level, s.unit_id, k.name || ' ' || k.number as clerk, coalesce(u.name_zh, '—') as unit
                        from secret s cross join person k left join unit u on u.id = k.unit_id
                        where s.id = :secret and k.id = :clerk""")
                .param("secret", plan.secret().value())
                .param("clerk", clerk.value())
                .query((row, n) -> new Plan.Matter(
                        row.getString("cover_title"),
                        row.getString("number"),
                        row.getString("level"),
                        row.getObject("unit_id", UUID.class),
                        numbers(plan.copies()),
                        row.getString("clerk"),
                        row.getString("unit"),
                        readers,
                        circulation))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private String numbers(List<CarrierId> copies) {
        return jdbc
                .sql("select copy_number from carrier where id = any (?) order by 1")
                .param(copies.stream().map(CarrierId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .list()
                .stream()
                .map(CopyNumber::text)
                .collect(Collectors.joining("、"));
    }

    String labels(List<CarrierId> copies) {
        return String.join(
                " ",
                jdbc.sql("select label from carrier where id = any (?) order by copy_number")
                        .param(copies.stream().map(CarrierId::value).toArray(UUID[]::new))
                        .query(String.class)
                        .list());
    }

    /** The readers as they can be typed. */
    String typed(List<Plan.Reader> readers) {
        return readers.stream()
                .map(reader -> jdbc.sql("select number from person where id = ?")
                                .param(reader.person().value())
                                .query(String.class)
                                .single()
                        + " " + reader.hours())
                .collect(Collectors.joining("、"));
    }

    /** Whether the copy waits for somebody else: a loan or a carry-out was approved, or it was made for a holder who has not signed yet. */
    boolean awaited(CarrierId copy) {
        return jdbc.sql("""
                        select promised(:copy) or exists (select 1 from loan where carrier_id = :copy and mode = 'paper' and state in ('approved', 'lent'))
                          or exists (select 1 from carry_out_copy where carrier_id = :copy and returned_at is null and lapsed_at is null)""").param("copy", copy.value()).query(Boolean.class).single();
    }

    boolean clerkOf(PersonId person, CirculationId circulation, Instant now) {
        return jdbc.sql(
                        "select exists (select 1 from circulation c join secret s on s.id = c.secret_id where c.id = :id and "
                                + PassingClerk.OF_SECRET + ")")
                .param("id", circulation.value())
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** A clerk of its department other than that person, the one designated first. */
    Optional<PersonId> clerkOtherThan(PersonId person, CirculationId circulation, Instant now) {
        return jdbc.sql("""
                        select d.person_id from circulation c join secret s on s.id = c.secret_id join designation d on %s
                        join person p on p.id = d.person_id and p.status = 'active'
                        where c.id = :id and p.id <> :person order by lower(d.during), p.number limit 1""".formatted(PassingClerk.DESIGNATED))
                .param("id", circulation.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    boolean clerk(PersonId person, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from designation where person_id = ? and during @> ?::timestamptz
                          and acts && array['receive', 'pass'])""")
                .params(person.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
