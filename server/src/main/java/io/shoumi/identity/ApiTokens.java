package io.shoumi.identity;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens of programs. Only a token's SHA-256 is kept, so the database gives none away. */
@Repository
class ApiTokens {
    static final String REPORT_FINDINGS = "report-findings";

    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The program's caller: the person who answers for the token, with the token's rights and no others. */
    Optional<Caller> caller(String token, Instant now) {
        return jdbc.sql("""
                        select p.id, p.name, p.number, t.rights from api_token t join person p on p.id = t.person_id
                        join account a on a.person_id = p.id
                        where t.token_hash = :hash and t.expires_at > :now and t.revoked_at is null
                          and p.status = 'active' and a.state = 'active'""")
                .param("hash", hash(token))
                .param("now", Timestamp.from(now))
                .query((row, n) -> {
                    var rights = EnumSet.noneOf(Permission.class);
                    if (Arrays.asList((Object[]) row.getArray("rights").getArray())
                            .contains(REPORT_FINDINGS)) {
                        rights.add(Permission.FINDING_REPORTER);
                    }
                    return new Caller(
                            new PersonId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("number"),
                            rights);
                })
                .optional();
    }

    void insert(PersonId person, String name, String token, Instant from, Instant until) {
        jdbc.sql("""
                        insert into api_token (id, person_id, name, token_hash, rights, created_at, expires_at)
                        values (:id, :person, :name, :hash, :rights, :from, :until)""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("name", name)
                .param("hash", hash(token))
                .param("rights", new String[] {REPORT_FINDINGS})
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
    }

    List<IssuingTokens.Issued> all() {
        return jdbc.sql("""
                        select t.name, p.name as person, t.created_at, t.expires_at from api_token t
                        join person p on p.id = t.person_id order by t.created_at desc limit 200""")
                .query((row, n) -> new IssuingTokens.Issued(
                        row.getString("name"),
                        row.getString("person"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }
}
