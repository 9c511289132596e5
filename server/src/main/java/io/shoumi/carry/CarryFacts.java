package io.shoumi.carry;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what other modules' registers say about secrets, copies and people. */
@Repository
class CarryFacts {
    /** A clerk of the department of the secret {@code s}, for a statement that binds {@code :me} and {@code :now}. */
    static final String CLERK = """
            exists (select 1 from designation d where d.person_id = :me and d.during @> :now::timestamptz and d.unit_id = s.unit_id
              and d.acts && array['receive', 'keep', 'pass']
              and (d.acts && array['receive', 'keep'] or in_scope(s.id, d.person_id, :now::timestamptz)))""";

    private final JdbcClient jdbc;

    CarryFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> byNumber(String number) {
        return jdbc.sql("select id from person where upper(number) = upper(?) and status = 'active'")
                .param(number)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    String numberOf(PersonId person) {
        return jdbc.sql("select number from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    Plan.Matter matter(Plan plan, PersonId bearer) {
        return jdbc.sql("""
                        select s.cover_title, s.number, s.level, s.unit_id, b.name || ' ' || b.number as bearer,
                          coalesce(u.name_zh, '—') as unit, c.name || ' ' || c.number as companion
                        from secret s cross join person b left join unit u on u.id = b.unit_id left join person c on c.id = :companion
                        where s.id = :secret and b.id = :bearer""")
                .param("secret", plan.secret().value())
                .param("bearer", bearer.value())
                .param("companion", value(plan.companion()), java.sql.Types.OTHER)
                .query((row, n) -> new Plan.Matter(
                        row.getString("cover_title"),
                        row.getString("number"),
                        row.getString("level"),
                        row.getObject("unit_id", UUID.class),
                        numbers(plan.copies()),
                        row.getString("bearer"),
                        row.getString("unit"),
                        row.getString("companion")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private String numbers(List<CarrierId> copies) {
        return jdbc
                .sql("select copy_number from carrier where id = any (?) order by 1")
                .param(ids(copies))
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
                        .param(ids(copies))
                        .query(String.class)
                        .list());
    }

    private static UUID[] ids(List<CarrierId> copies) {
        return copies.stream().map(CarrierId::value).toArray(UUID[]::new);
    }

    /** Whether a paper loan of the copy is approved or runs, whoever's. */
    boolean onLoan(CarrierId copy) {
        return jdbc.sql("""
                        select exists (select 1 from loan where carrier_id = ? and mode = 'paper' and state in ('approved', 'lent'))""").param(copy.value()).query(Boolean.class).single();
    }

    /** The number of an open destruction list that the copy stands on. */
    Optional<String> listed(CarrierId copy) {
        return jdbc.sql("""
                        select d.number from destruction_item i join destruction d on d.id = i.destruction_id
                        where i.carrier_id = ? and i.struck_at is null and d.state in ('submitted', 'approved') limit 1""").param(copy.value()).query(String.class).optional();
    }

    boolean clerkOf(PersonId person, SecretId secret, Instant now) {
        return jdbc.sql("select exists (select 1 from secret s where s.id = :secret and " + CLERK + ")")
                .param("secret", secret.value())
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean clerk(PersonId person, Instant now) {
        return designated(person, "{receive,keep,pass}", now);
    }

    /** Whether the person may check anything at a gate: as its guard, or as a clerk. */
    boolean gatekeeper(PersonId person, Instant now) {
        return designated(person, "{gate,receive,keep,pass}", now);
    }

    private boolean designated(PersonId person, String acts, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from designation where person_id = ? and during @> ?::timestamptz
                          and acts && ?::text[])""")
                .params(person.value(), Timestamp.from(now), acts)
                .query(Boolean.class)
                .single();
    }

    /** Whether the gate that the person is designated for is passed by copies of the secret's department. */
    boolean guards(PersonId person, SecretId secret, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from secret s join designation d on d.unit_id in (select unit_and_above(s.unit_id))
                          where s.id = ? and d.person_id = ? and d.during @> ?::timestamptz
                          and d.acts && array['gate', 'receive', 'keep', 'pass'])""")
                .params(secret.value(), person.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Another clerk of the secret's department than that person, the one designated first. */
    Optional<PersonId> clerkOtherThan(PersonId person, SecretId secret, Instant now) {
        return jdbc.sql("""
                        select d.person_id from secret s join designation d on d.unit_id = s.unit_id and d.during @> :now::timestamptz
                          and d.acts && array['receive', 'keep'] join person p on p.id = d.person_id and p.status = 'active'
                        where s.id = :secret and p.id <> :person order by lower(d.during), p.number limit 1""")
                .param("secret", secret.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
