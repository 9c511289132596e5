package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Regulation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed pledges; the application's role can only add to them. */
@Repository
class PledgeStore {
    private final JdbcClient jdbc;

    PledgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What binds a person: all that their unit or one above it adopted; outside the units, all that is adopted anywhere. */
    Set<Regulation> binding(PersonId person, Instant at) {
        return jdbc
                .sql("""
                        select distinct a.regulation from adoption a, person p
                        where p.id = :person and a.during @> :at::timestamptz
                          and (p.unit_id is null or a.unit_id in (select unit_and_above(p.unit_id)))""")
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .query(String.class)
                .list()
                .stream()
                .map(Regulation::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Instant> signedAt(PersonId person, int year) {
        return jdbc.sql("select signed_at from pledge where person_id = :person and year = :year")
                .param("person", person.value())
                .param("year", year)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void sign(PersonId person, PledgeText text, Instant at) {
        jdbc.sql("""
                        insert into pledge (id, person_id, year, text_hash, signed_at)
                        values (:id, :person, :year, :hash, :at)""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("year", text.year())
                .param("hash", text.hash())
                .param("at", Timestamp.from(at))
                .update();
    }
}
