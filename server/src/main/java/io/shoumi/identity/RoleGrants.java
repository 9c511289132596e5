package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles and states of accounts. Without evidence and without judgement of its own: the act that calls it, in whose
 * transaction it runs, has both. The database refuses two administrators' roles for one person, and a grant to oneself.
 */
@Repository
public class RoleGrants {
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Clock clock;

    RoleGrants(JdbcClient jdbc, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The roles in force now. */
    public Set<AccountRole> of(PersonId person) {
        return jdbc
                .sql("select role from role_grant where person_id = :person and during @> :now::timestamptz")
                .param("person", person.value())
                .param("now", now())
                .query(String.class)
                .list()
                .stream()
                .flatMap(code -> AccountRole.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Transactional
    public void begin(PersonId person, AccountRole role, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into role_grant (id, person_id, role, during, granted_by)
                        values (:id, :person, :role, tstzrange(:now::timestamptz, null), :by)""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("role", role.code())
                .param("now", now())
                .param("by", by == null ? null : by.value())
                .update();
    }

    /** Ends a role now; false when the person does not hold it. */
    @Transactional
    public boolean end(PersonId person, AccountRole role) {
        return jdbc.sql("""
                        update role_grant set during = tstzrange(lower(during), :now::timestamptz)
                        where person_id = :person and role = :role and during @> :now::timestamptz""")
                        .param("person", person.value())
                        .param("role", role.code())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Whether somebody holds a role and could use it now: here, with an account that is open. */
    @Transactional(readOnly = true)
    public boolean inOffice(PersonId person, AccountRole role) {
        return jdbc.sql("""
                        select exists (select 1 from role_grant g join account a on a.person_id = g.person_id
                          join person p on p.id = g.person_id
                          where g.person_id = :person and g.role = :role and g.during @> :now::timestamptz
                            and a.state = 'active' and p.status = 'active')""")
                .param("person", person.value())
                .param("role", role.code())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Ends every role now, and tells which. */
    @Transactional
    public Set<AccountRole> endAll(PersonId person) {
        var held = of(person);
        held.forEach(role -> end(person, role));
        return held;
    }

    /**
     * Shuts an account and ends its sessions and its one-time code at once, everywhere; opened again, they stay ended. False when it was
     * shut already.
     */
    @Transactional
    public boolean suspend(PersonId person) {
        sessions.endAllOf(person);
        return change(
                person,
                "update account set state = 'suspended', invite_hash = null, invite_until = null"
                        + " where person_id = ? and state <> 'suspended'");
    }

    /** Opens a suspended account again; somebody who never enrolled needs a fresh one-time code. */
    @Transactional
    public boolean resume(PersonId person) {
        return change(person, """
                update account set state = case when password_hash is null then 'invited' when totp_sealed is null then 'lost'
                  else 'active' end
                where person_id = ? and state = 'suspended'""");
    }

    private boolean change(PersonId person, String sql) {
        return jdbc.sql(sql).param(person.value()).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
