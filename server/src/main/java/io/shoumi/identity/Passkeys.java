package io.shoumi.identity;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.VaultException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Passkeys in PostgreSQL. Each row is sealed for its own place and names its person and credential inside, so that a row made,
 * altered or moved in the database opens nothing; and what the log does not know to have been added, or knows to have ended since,
 * opens nothing although a row is there.
 */
@Repository
class Passkeys {
    private final JdbcClient jdbc;
    private final HomeVault vault;

    Passkeys(JdbcClient jdbc, HomeVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a credential's row is worth. */
    sealed interface Looked {
        record InForce(Passkey passkey) implements Looked {}

        /** @param why a code */
        record Refused(@Nullable PersonId person, String name, String why) implements Looked {}
    }

    /** A row as its person sees it in a list; one that was tampered with has no passkey. */
    record Listed(
            UUID id, String name, Instant addedAt, @Nullable Instant usedAt, Optional<Passkey> passkey) {}

    private record Row(UUID id, PersonId person, byte[] credentialId, byte[] sealed) {}

    /** The row stays locked until the transaction ends: two log-ins with one counter do not both pass. */
    Looked look(byte[] credentialId) {
        return jdbc.sql("select * from passkey where credential_id = ? for update")
                .param(credentialId)
                .query((row, n) -> row(row))
                .optional()
                .map(this::judge)
                .orElseGet(() -> new Looked.Refused(null, "unknown", "unknown"));
    }

    private Looked judge(Row row) {
        var opened = open(row);
        if (opened.isEmpty()) {
            return new Looked.Refused(row.person(), row.id().toString(), "altered");
        }
        return inTheLog(opened.get())
                ? new Looked.InForce(opened.get())
                : new Looked.Refused(row.person(), row.id().toString(), "ended");
    }

    private Optional<Passkey> open(Row row) {
        try {
            var plain = vault.open().openSmall(OwnerId.SYSTEM, Purpose.TOTP, context(row.id()), row.sealed());
            return Optional.of(Passkey.of(row.id(), plain))
                    .filter(found -> found.person().equals(row.person())
                            && Arrays.equals(found.credentialId(), row.credentialId()));
        } catch (VaultException altered) {
            return Optional.empty();
        }
    }

    private boolean inTheLog(Passkey passkey) {
        return jdbc.sql("""
                        select exists (select 1 from evidence_staged a
                          where a.kind = 'passkey-added' and a.subject = :passkey and a.outcome = 'done' and a.actor_id = :person
                            and not exists (select 1 from evidence_staged e
                              where e.kind in ('passkey-removed', 'factor-lost', 'factors-reset', 'person-left')
                                and e.subject in (:passkey, 'account:' || :name, 'person:' || :name)
                                and e.outcome = 'done' and e.id > a.id))""")
                .param("passkey", passkey.toString())
                .param("person", passkey.person().value())
                .param("name", passkey.person().toString())
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBytes("credential_id"),
                row.getBytes("sealed"));
    }

    private static ContextId context(UUID id) {
        return ContextId.of("passkey", id);
    }

    private byte[] seal(Passkey passkey) {
        return vault.open().sealSmall(OwnerId.SYSTEM, Purpose.TOTP, context(passkey.id()), passkey.bytes());
    }

    /** False when somebody has this credential already. */
    boolean insert(Passkey passkey, String name) {
        return jdbc.sql("""
                        insert into passkey (id, person_id, credential_id, sealed, name, added_at)
                        values (:id, :person, :credential, :sealed, :name, :at) on conflict do nothing""")
                        .param("id", passkey.id())
                        .param("person", passkey.person().value())
                        .param("credential", passkey.credentialId())
                        .param("sealed", seal(passkey))
                        .param("name", name)
                        .param("at", Timestamp.from(passkey.addedAt()))
                        .update()
                == 1;
    }

    void used(Passkey passkey, Instant at) {
        jdbc.sql("update passkey set sealed = ?, last_used_at = ? where id = ?")
                .params(seal(passkey), Timestamp.from(at), passkey.id())
                .update();
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from passkey where id = ? and person_id = ?")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    /** Ends all of a person's; without evidence of its own: the entry of the calling act ends them in the log. */
    int endAllOf(PersonId person) {
        return jdbc.sql("delete from passkey where person_id = ?")
                .param(person.value())
                .update();
    }

    List<Listed> of(PersonId person) {
        return jdbc.sql("select * from passkey where person_id = ? order by added_at, id")
                .param(person.value())
                .query((row, n) -> listed(row))
                .list();
    }

    private Listed listed(ResultSet row) throws SQLException {
        var found = row(row);
        var used = row.getTimestamp("last_used_at");
        return new Listed(
                found.id(),
                row.getString("name"),
                row.getTimestamp("added_at").toInstant(),
                used == null ? null : used.toInstant(),
                judge(found) instanceof Looked.InForce(var passkey) ? Optional.of(passkey) : Optional.empty());
    }
}
