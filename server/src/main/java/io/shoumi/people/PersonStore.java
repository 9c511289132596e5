package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons in PostgreSQL. */
@Repository
class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean numberTaken(String number) {
        return jdbc.sql("select exists (select 1 from person where lower(number) = lower(?))")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    PersonId insert(NewPerson person, @Nullable PersonId by, Instant at) {
        var id = PersonId.random();
        jdbc.sql("""
                        insert into person (id, number, name, unit_id, trained_on, created_by, created_at)
                        values (:id, :number, :name, :unit, :trained, :by, :at)""")
                .param("id", id.value())
                .param("number", person.identity().number())
                .param("name", person.identity().name())
                .param("unit", person.place() == null ? null : person.place().value())
                .param("trained", person.trainedOn() == null ? null : Date.valueOf(person.trainedOn()))
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** False when the person left already, or never was. */
    boolean leave(PersonId person, PersonId by, String reason, Instant at) {
        return jdbc.sql("""
                        update person set status = 'left', left_at = :at, left_by = :by, left_reason = :reason
                        where id = :person and status = 'active'""")
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("reason", reason)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    Optional<String> nameOf(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional();
    }
}
