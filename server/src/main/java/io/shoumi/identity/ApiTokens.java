package io.shoumi.identity;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tokens of programs. Only hashes are kept, so the database gives none away: one to find a token by, and one by the
 * vault's key that binds it to its rights and its end, so that a row written into the database, or altered there, opens nothing.
 */
@Repository
class ApiTokens {
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final HomeVault vault;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, HomeVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What a token is worth now. */
    sealed interface Looked {
        /** The program's caller: the person who answers for the token, with the token's rights and no others. */
        record InForce(UUID token, Caller caller) implements Looked {}

        /**
         * @param name the token's id, or {@code unknown}
         * @param why a code
         */
        record Refused(@Nullable PersonId person, String name, String why) implements Looked {}
    }

    private record Row(
            UUID id,
            Caller caller,
            byte[] bond,
            byte[] expected,
            Instant until,
            boolean revoked,
            boolean answeredFor,
            @Nullable String address,
            @Nullable Instant usedAt) {}

    Looked look(String token, String address) {
        var now = clock.instant();
        var found = jdbc.sql("""
                        select p.id as person, p.name, p.number, t.*,
                          p.status = 'active' and a.state = 'active' and exists (select 1 from role_grant g
                            where g.person_id = p.id and g.role = 'officer' and g.during @> :now::timestamptz) as answered_for,
                          exists (select 1 from evidence_staged e where e.kind = 'token-revoked' and e.outcome = 'done'
                              and e.subject = 'token:' || t.id)
                            or exists (select 1 from evidence_staged e where e.kind = 'person-left' and e.outcome = 'done'
                              and e.subject = 'person:' || t.person_id and e.at >= t.created_at) as ended_in_the_log
                        from api_token t join person p on p.id = t.person_id join account a on a.person_id = p.id
                        where t.token_hash = :hash""")
                .param("hash", hash(token))
                .param("now", Timestamp.from(now))
                .query((row, n) -> row(row, token))
                .optional();
        return found.map(row -> judge(row, address, now))
                .orElseGet(() -> new Looked.Refused(null, "unknown", "unknown"));
    }

    private Row row(ResultSet row, String token) throws SQLException {
        var rights = List.of((String[]) row.getArray("rights").getArray());
        var until = row.getTimestamp("expires_at").toInstant();
        var person = new PersonId(row.getObject("person", UUID.class));
        var bond = row.getBytes("bond");
        var used = row.getTimestamp("last_used_at");
        return new Row(
                row.getObject("id", UUID.class),
                new Caller(person, row.getString("name"), row.getString("number"), permissions(rights)),
                bond == null ? new byte[0] : bond,
                bond(token, person, rights, until, row.getString("address")),
                until,
                row.getTimestamp("revoked_at") != null || row.getBoolean("ended_in_the_log"),
                row.getBoolean("answered_for"),
                row.getString("address"),
                used == null ? null : used.toInstant());
    }

    private static EnumSet<Permission> permissions(List<String> rights) {
        var permissions = EnumSet.noneOf(Permission.class);
        rights.forEach(code -> TokenRight.of(code).ifPresent(right -> permissions.add(right.permission())));
        return permissions;
    }

    private Looked judge(Row row, String address, Instant now) {
        var against = against(row, address, now);
        if (against != null) {
            return new Looked.Refused(row.caller().person(), row.id().toString(), against);
        }
        if (row.usedAt() == null || row.usedAt().plus(USED_EVERY).isBefore(now)) {
            jdbc.sql("update api_token set last_used_at = ? where id = ?")
                    .params(Timestamp.from(now), row.id())
                    .update();
        }
        return new Looked.InForce(row.id(), row.caller());
    }

    private static @Nullable String against(Row row, String address, Instant now) {
        if (row.revoked()) {
            return "revoked";
        }
        if (!MessageDigest.isEqual(row.bond(), row.expected())) {
            return "altered";
        }
        if (!now.isBefore(row.until())) {
            return "expired";
        }
        if (!row.answeredFor()) {
            return "nobody-answers";
        }
        return row.address() == null || row.address().equals(address) ? null : "elsewhere";
    }

    /** What a token is to be, before there is one. */
    record Draft(PersonId person, String name, @Nullable String address, List<String> rights) {}

    UUID insert(Draft draft, String token, Instant from, Instant until) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into api_token (id, person_id, name, address, token_hash, bond, rights, created_at, expires_at)
                        values (:id, :person, :name, :address, :hash, :bond, :rights, :from, :until)""")
                .param("id", id)
                .param("person", draft.person().value())
                .param("name", draft.name())
                .param("address", draft.address())
                .param("hash", hash(token))
                .param("bond", bond(token, draft.person(), draft.rights(), until, draft.address()))
                .param("rights", draft.rights().toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
        return id;
    }

    boolean revoke(UUID token, PersonId by, Instant now) {
        return jdbc.sql("""
                        update api_token set revoked_at = :now, revoked_by = :by
                        where id = :id and revoked_at is null and expires_at > :now""")
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("id", token)
                        .update()
                == 1;
    }

    int revokeAllOf(PersonId person, PersonId by, Instant now) {
        return jdbc.sql("""
                        update api_token set revoked_at = :now, revoked_by = :by
                        where person_id = :person and revoked_at is null and expires_at > :now""")
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("person", person.value())
                .update();
    }

    List<IssuingTokens.Issued> all(Instant now) {
        return jdbc.sql("""
                        select t.*, p.name as person from api_token t
                        join person p on p.id = t.person_id order by t.created_at desc, t.id limit 200""").query((row, n) -> issued(row, now)).list();
    }

    private static IssuingTokens.Issued issued(ResultSet row, Instant now) throws SQLException {
        var until = row.getTimestamp("expires_at").toInstant();
        var used = row.getTimestamp("last_used_at");
        var open = now.isBefore(until) ? IssuingTokens.State.IN_FORCE : IssuingTokens.State.EXPIRED;
        return new IssuingTokens.Issued(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("person"),
                row.getString("address"),
                List.of((String[]) row.getArray("rights").getArray()),
                row.getTimestamp("created_at").toInstant(),
                until,
                used == null ? null : used.toInstant(),
                row.getTimestamp("revoked_at") == null ? open : IssuingTokens.State.REVOKED);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("token " + token).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bond(String token, PersonId person, List<String> rights, Instant until, @Nullable String address) {
        var bound = String.join(
                " ",
                token,
                person.toString(),
                String.join(",", rights.stream().sorted().toList()),
                String.valueOf(until.toEpochMilli()),
                address == null ? "" : address);
        try (var hash = vault.open().keyedHash(OwnerId.SYSTEM, Purpose.TOKEN)) {
            return hash.of(bound.getBytes(StandardCharsets.UTF_8));
        }
    }
}
