package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Designation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Designations in PostgreSQL, which itself refuses a second one for the same person, department and time. */
@Repository
class DesignationStore {
    private final JdbcClient jdbc;

    DesignationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean overlaps(NewDesignation wanted, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from designation where person_id = :person and unit_id = :unit
                          and during && tstzrange(:from::timestamptz, :to::timestamptz))""")
                .param("person", wanted.person().value())
                .param("unit", wanted.unit().value())
                .param("from", Timestamp.from(wanted.period().begin(now)))
                .param("to", Timestamp.from(wanted.period().end()))
                .query(Boolean.class)
                .single();
    }

    UUID insert(NewDesignation wanted, PersonId by, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into designation (id, person_id, unit_id, acts, during, designator_id)
                        values (:id, :person, :unit, :acts, tstzrange(:from::timestamptz, :to::timestamptz), :by)""")
                .param("id", id)
                .param("person", wanted.person().value())
                .param("unit", wanted.unit().value())
                .param(
                        "acts",
                        wanted.acts().stream().map(Designation::code).sorted().toArray(String[]::new))
                .param("from", Timestamp.from(wanted.period().begin(now)))
                .param("to", Timestamp.from(wanted.period().end()))
                .param("by", by.value())
                .update();
        return id;
    }

    /** Whose designation it is, while it has not ended. */
    Optional<UnitId> unitOf(UUID designation, Instant now) {
        return jdbc.sql("select unit_id from designation where id = :id and upper(during) > :now")
                .param("id", designation)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(UnitId::new);
    }

    /** Ends it now; one that has not begun is left with its first moment only, so that the record stays. */
    void end(UUID designation, Instant now) {
        jdbc.sql("""
                        update designation set during = tstzrange(lower(during),
                          greatest(lower(during) + interval '1 microsecond', :now::timestamptz)) where id = :id""").param("id", designation).param("now", Timestamp.from(now)).update();
    }
}
