package io.shoumi.identity;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions in PostgreSQL: every server on the database sees the same ones, and one that is ended is ended everywhere with the next
 * request. A session ends when nobody used it for half an hour, and twelve hours after the log-in whatever happens.
 */
@Repository
public class Sessions {
    public static final Duration IDLE_MAX = Duration.ofMinutes(30);
    public static final Duration AGE_MAX = Duration.ofHours(12);
    /** A session that is used writes this often, not with every page. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final HomeVault vault;
    private final Clock clock;

    Sessions(JdbcClient jdbc, HomeVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** A session in force. */
    record Row(UUID id, @Nullable PersonId person, Instant createdAt, Instant seenAt) {}

    Row begin(SessionKey key, @Nullable PersonId person) {
        // as exact as the database keeps it, since it is bound
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = new Row(UUID.randomUUID(), person, now, now);
        jdbc.sql("""
                        insert into session (id, id_hash, person_id, created_at, seen_at, bond)
                        values (:id, :hash, :person, :at, :at, :bond)""")
                .param("id", row.id())
                .param("hash", key.hash())
                .param("person", person == null ? null : person.value())
                .param("at", Timestamp.from(now))
                .param("bond", bond(row, key))
                .update();
        return row;
    }

    /**
     * Binds a session to its person, its key and its beginning by the vault's key: a row that somebody else wrote into the database,
     * or altered there, is no session.
     */
    private byte[] bond(Row row, SessionKey key) {
        var bound = String.join(
                " ",
                row.id().toString(),
                HexFormat.of().formatHex(key.hash()),
                row.person() == null ? "-" : row.person().toString(),
                row.createdAt().toString());
        try (var hash = vault.open().keyedHash(OwnerId.SYSTEM, Purpose.SESSION)) {
            return hash.of(bound.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Nobody is known while the vault is closed. */
    Optional<Row> find(SessionKey key) {
        if (!vault.isOpen()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = jdbc.sql("""
                        select id, person_id, created_at, seen_at, bond from session
                        where id_hash = :hash and seen_at > :idle and created_at > :old""")
                .param("hash", key.hash())
                .param("idle", Timestamp.from(now.minus(IDLE_MAX)))
                .param("old", Timestamp.from(now.minus(AGE_MAX)))
                .query((row, n) -> new Held(row(row), row.getBytes("bond")))
                .optional()
                .filter(held -> MessageDigest.isEqual(held.bond(), bond(held.row(), key)))
                .map(Held::row);
        found.filter(row -> row.seenAt().plus(SEEN_EVERY).isBefore(now)).ifPresent(row -> seen(row.id(), now));
        return found;
    }

    private record Held(Row row, byte[] bond) {}

    private void seen(UUID session, Instant now) {
        jdbc.sql("update session set seen_at = greatest(seen_at, :at::timestamptz) where id = :id")
                .param("at", Timestamp.from(now))
                .param("id", session)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }

    /** Gives the session a new key; the old one is worth nothing from now on. */
    void rekey(Row session, SessionKey key) {
        jdbc.sql("update session set id_hash = ?, bond = ? where id = ?")
                .params(key.hash(), bond(session, key), session.id())
                .update();
    }

    void end(UUID session) {
        jdbc.sql("delete from session where id = ?").param(session).update();
    }

    /** Ends every session of a person, on every server, and tells how many; without evidence of its own. */
    @Transactional
    public int endAllOf(PersonId person) {
        return jdbc.sql("delete from session where person_id = ?")
                .param(person.value())
                .update();
    }

    List<String> names(UUID session) {
        return jdbc.sql("select name from session_value where session_id = ? order by name")
                .param(session)
                .query(String.class)
                .list();
    }

    Optional<byte[]> value(UUID session, String name) {
        return jdbc.sql("select sealed from session_value where session_id = ? and name = ?")
                .params(session, name)
                .query(byte[].class)
                .optional()
                .map(held -> vault.open().openSmall(OwnerId.SYSTEM, Purpose.SESSION, context(session, name), held));
    }

    void keep(UUID session, String name, byte[] plain) {
        var sealed = vault.open().sealSmall(OwnerId.SYSTEM, Purpose.SESSION, context(session, name), plain);
        jdbc.sql("""
                        insert into session_value (session_id, name, sealed) values (:session, :name, :sealed)
                        on conflict (session_id, name) do update set sealed = excluded.sealed""")
                .param("session", session)
                .param("name", name)
                .param("sealed", sealed)
                .update();
    }

    void drop(UUID session, String name) {
        jdbc.sql("delete from session_value where session_id = ? and name = ?")
                .params(session, name)
                .update();
    }

    private static ContextId context(UUID session, String name) {
        return ContextId.of("session_value." + name, session);
    }

    /** Sessions that ran out are forgotten with what they held. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    void sweep() {
        var now = clock.instant();
        jdbc.sql("delete from session where seen_at <= :idle or created_at <= :old")
                .param("idle", Timestamp.from(now.minus(IDLE_MAX)))
                .param("old", Timestamp.from(now.minus(AGE_MAX)))
                .update();
    }
}
