package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps that approvers added, and who can be named for one. */
@Repository
class StepStore {
    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Request request, Seat seat, Step step, Instant now) {
        jdbc.sql("""
                        insert into request_need (request_id, round, role, clauses, unit_id, person_id, added_by, beside, before_it, why,
                          added_at)
                        values (:request, :round, :role, '{}', :unit, :person, :by, :beside, :before, :why, :at)""")
                .param("request", request.id().value())
                .param("round", request.round())
                .param("role", seat.code())
                .param("unit", request.unit())
                .param("person", step.person().value())
                .param("by", step.by().value())
                .param("beside", step.beside().code())
                .param("before", step.before())
                .param("why", step.why())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Somebody who can log in and work here, by their staff number. */
    Optional<PersonId> member(String number, Instant now) {
        return jdbc.sql("""
                        select p.id from person p join account a on a.person_id = p.id and a.state = 'active'
                        where upper(p.number) = upper(:number) and p.status = 'active' and exists (select 1 from role_grant g
                          where g.person_id = p.id and g.role in ('user', 'officer') and g.during @> :now::timestamptz)""")
                .param("number", number)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whether somebody holds a leading post of the unit or above it. */
    boolean leads(PersonId person, UUID unit, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding h where h.person_id = :person and h.granted_by is not null
                          and h.post in ('general-manager', 'leader-in-charge', 'supervisor') and h.during @> :now::timestamptz
                          and h.unit_id in (select unit_and_above(:unit)))""")
                .param("person", person.value())
                .param("unit", unit)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody was named for a step of the request, in whatever round. */
    boolean named(RequestId request, PersonId person) {
        return jdbc.sql("select exists (select 1 from request_need where request_id = ? and person_id = ?)")
                .params(request.value(), person.value())
                .query(Boolean.class)
                .single();
    }
}
