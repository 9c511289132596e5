package io.shoumi.regulation;

import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.ConflictReading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation confirms, by its confidentiality office, how clauses are read that disagree by their letter. A confirmation is of
 * the reading's very words: worded otherwise by a later version, it waits to be confirmed again.
 */
@Component
public class Confirmations {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, Catalogue catalogue, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who confirmed a reading, and when. */
    public record Confirmation(String by, Instant at) {}

    /** Once confirmed it stays as it was confirmed first. */
    @Transactional
    public void confirm(Caller by, String code) {
        var reading = catalogue.readings().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var digest = digest(reading);
        var added = jdbc.sql("""
                        insert into reading_confirmation (code, digest, confirmed_by, confirmed_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(code, digest, by.person().value(), Timestamp.from(clock.instant()))
                .update();
        ledger.stage(Act.done(ActKind.READING_CONFIRMED, by.person(), "reading:" + code)
                .by(reading.clauses().stream().map(Object::toString).toList())
                .with("digest", HexFormat.of().formatHex(digest))
                .with("anew", added == 1));
    }

    @Transactional(readOnly = true)
    public Optional<Confirmation> of(ConflictReading reading) {
        return jdbc.sql("""
                        select p.name, c.confirmed_at from reading_confirmation c join person p on p.id = c.confirmed_by
                        where c.code = ? and c.digest = ?""")
                .params(reading.code(), digest(reading))
                .query((row, n) -> new Confirmation(
                        row.getString("name"), row.getTimestamp("confirmed_at").toInstant()))
                .optional();
    }

    private static byte[] digest(ConflictReading reading) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(reading.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
