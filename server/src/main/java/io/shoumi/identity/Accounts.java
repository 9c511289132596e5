package io.shoumi.identity;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts in PostgreSQL. */
@Repository
class Accounts {
    /** Has factors, or lost a half of the code that a reset gave. */
    private static final String RESETTABLE = "(state in ('active', 'lost') or state = 'invited' and invite_halves)";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql("select * from account where login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> of(PersonId person) {
        return jdbc.sql("select * from account where person_id = ?")
                .param(person.value())
                .query((row, n) -> account(row))
                .optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("login"),
                Account.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("password_hash"),
                row.getBytes("totp_sealed"),
                row.getLong("totp_last_step"));
    }

    /** Takes a code's step, unless it or a later one was taken meanwhile. */
    boolean takeStep(PersonId person, long step) {
        return jdbc.sql(
                                "update account set totp_last_step = :step where person_id = :person and totp_last_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Somebody for whom a one-time code was given out. */
    record Invited(PersonId person, byte[] code, Instant until) {
        /** Whom no code fits. */
        static Invited nobody(Instant now) {
            return new Invited(PersonId.random(), new byte[0], now);
        }
    }

    Optional<Invited> invited(String login, Instant now) {
        return jdbc.sql("""
                        select person_id, invite_hash, invite_until from account
                        where login = ? and state = 'invited' and invite_hash is not null and invite_until > ?""")
                .params(login, Timestamp.from(now))
                .query((row, n) -> new Invited(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBytes("invite_hash"),
                        row.getTimestamp("invite_until").toInstant()))
                .optional();
    }

    /** False where the code was replaced or taken back since, or ran out. */
    boolean enrol(Enrolling enrolling, String passwordHash, byte[] totpSealed, long step, Instant now) {
        return jdbc.sql("""
                        update account set password_hash = :hash, totp_sealed = :totp, totp_last_step = :step, state = 'active',
                          invite_hash = null, invite_until = null, invite_halves = false
                        where person_id = :person and state = 'invited' and invite_hash = :code and invite_until > :now""")
                        .param("step", step)
                        .param("hash", passwordHash)
                        .param("totp", totpSealed)
                        .param("person", enrolling.person().value())
                        .param("code", enrolling.code())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void setPassword(PersonId person, String hash) {
        jdbc.sql("update account set password_hash = ? where person_id = ?")
                .params(hash, person.value())
                .update();
    }

    void setSeed(PersonId person, byte[] sealed, long step) {
        jdbc.sql("update account set totp_sealed = ?, totp_last_step = ? where person_id = ?")
                .params(sealed, step, person.value())
                .update();
    }

    /** A fresh one-time code for somebody who never enrolled; nobody else's account can be taken over this way. */
    boolean inviteAgain(PersonId person, byte[] codeHash, Instant until) {
        return jdbc.sql("""
                        update account set invite_hash = :hash, invite_until = :until
                        where person_id = :person and state = 'invited' and not invite_halves""")
                        .param("hash", codeHash)
                        .param("until", Timestamp.from(until))
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** The second factor is worth nothing from now on, and so is the password; nobody gets in. */
    boolean loseFactor(PersonId person) {
        return jdbc.sql(
                                "update account set state = 'lost', totp_sealed = null where person_id = ? and state = 'active'")
                        .param(person.value())
                        .update()
                == 1;
    }

    boolean resettable(PersonId person) {
        return jdbc.sql("select exists (select 1 from account where person_id = ? and " + RESETTABLE + ")")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Both factors are gone; the account waits for its person with a fresh one-time code, of which two know half each. */
    boolean reset(PersonId person, byte[] codeHash, Instant until) {
        return jdbc.sql("""
                        update account set state = 'invited', password_hash = null, totp_sealed = null, invite_hash = :hash,
                          invite_until = :until, invite_halves = true where person_id = :person and\s""" + RESETTABLE)
                        .param("hash", codeHash)
                        .param("until", Timestamp.from(until))
                        .param("person", person.value())
                        .update()
                == 1;
    }

    List<PersonId> lost() {
        return jdbc
                .sql("select person_id from account where state = 'lost' order by login")
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void create(Invitation invitation) {
        jdbc.sql("""
                        insert into account (person_id, login, state, invite_hash, invite_until, created_by, created_at)
                        values (:person, :login, 'invited', :hash, :until, :by, :at)""")
                .param("person", invitation.person().value())
                .param("login", invitation.login())
                .param("hash", invitation.codeHash())
                .param("until", Timestamp.from(invitation.until()))
                .param("by", invitation.by() == null ? null : invitation.by().value())
                .param("at", Timestamp.from(invitation.at()))
                .update();
    }

    /** The caller with what the grants in force give; empty when the account is not active. */
    Optional<Caller> caller(PersonId person, Instant now, int pledgeYear) {
        return jdbc.sql("""
                        select p.name, p.number,
                          coalesce((select string_agg(g.role, ',') from role_grant g
                             where g.person_id = p.id and g.during @> :now::timestamptz), '') as roles,
                          exists (select 1 from pledge l where l.person_id = p.id and l.year = :year) as pledged
                        from account a join person p on p.id = a.person_id
                        where a.person_id = :person and a.state = 'active' and p.status = 'active'""")
                .param("now", Timestamp.from(now))
                .param("year", pledgeYear)
                .param("person", person.value())
                .query((row, n) -> new Caller(
                        person,
                        row.getString("name"),
                        row.getString("number"),
                        permissions(Set.of(row.getString("roles").split(",")), row.getBoolean("pledged"))))
                .optional();
    }

    private static Set<Permission> permissions(Set<String> roles, boolean pledged) {
        var all = EnumSet.of(Permission.ACCOUNT);
        if (!pledged) {
            return all;
        }
        all.add(Permission.PLEDGED);
        roles.stream().flatMap(code -> AccountRole.of(code).stream()).forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    void setLanguage(PersonId person, String language) {
        jdbc.sql("update account set language = ? where person_id = ?")
                .params(language, person.value())
                .update();
    }

    void setTheme(PersonId person, String theme) {
        jdbc.sql("update account set theme = ? where person_id = ?")
                .params(theme, person.value())
                .update();
    }
}
