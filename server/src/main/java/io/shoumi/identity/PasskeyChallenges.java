package io.shoumi.identity;

import io.shoumi.home.HomeVault;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.VaultException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a passkey must sign: sealed by the vault, good for one use in one browser, once, for five minutes. Nothing is kept of it
 * before it comes back, so that whoever only asks for challenges fills no table; and any server on the database can judge it.
 */
@Repository
class PasskeyChallenges {
    static final Duration VALID = Duration.ofMinutes(5);

    private static final ContextId CONTEXT = new ContextId("passkey.challenge");
    private static final int BROWSER_BYTES = 32;
    private static final int SIZE_BYTES = 1 + 3 * Long.BYTES + BROWSER_BYTES;

    private final JdbcClient jdbc;
    private final HomeVault vault;
    private final Clock clock;

    PasskeyChallenges(JdbcClient jdbc, HomeVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    enum Use {
        LOG_IN,
        ADD
    }

    private record Opened(Use use, Instant until, UUID nonce, byte[] browser) {}

    /** @param browser a hash of the key that the asking browser holds */
    byte[] fresh(Use use, byte[] browser) {
        if (browser.length != BROWSER_BYTES) {
            throw new IllegalArgumentException("a browser without a key gets no challenge");
        }
        var nonce = UUID.randomUUID();
        var plain = ByteBuffer.allocate(SIZE_BYTES)
                .put((byte) use.ordinal())
                .putLong(clock.instant().plus(VALID).toEpochMilli())
                .putLong(nonce.getMostSignificantBits())
                .putLong(nonce.getLeastSignificantBits())
                .put(browser)
                .array();
        return vault.open().sealSmall(OwnerId.SYSTEM, Purpose.SESSION, CONTEXT, plain);
    }

    /** Uses a challenge up; tells why not, when it was none, or another's, or too old, or used before. */
    @Transactional
    public Optional<String> spend(Use use, byte[] browser, byte[] challenge) {
        var opened = open(challenge);
        if (opened.isEmpty() || opened.get().use() != use) {
            return Optional.of("challenge-unknown");
        }
        var found = opened.get();
        if (!MessageDigest.isEqual(found.browser(), browser)) {
            return Optional.of("challenge-elsewhere");
        }
        if (!clock.instant().isBefore(found.until())) {
            return Optional.of("challenge-expired");
        }
        var first = jdbc.sql("insert into passkey_challenge (nonce, until) values (?, ?) on conflict do nothing")
                        .params(found.nonce(), Timestamp.from(found.until()))
                        .update()
                == 1;
        return first ? Optional.empty() : Optional.of("challenge-used");
    }

    private Optional<Opened> open(byte[] challenge) {
        try {
            var plain = ByteBuffer.wrap(vault.open().openSmall(OwnerId.SYSTEM, Purpose.SESSION, CONTEXT, challenge));
            var use = Use.values()[plain.get()];
            var until = Instant.ofEpochMilli(plain.getLong());
            var nonce = new UUID(plain.getLong(), plain.getLong());
            var browser = new byte[BROWSER_BYTES];
            plain.get(browser);
            return Optional.of(new Opened(use, until, nonce, browser));
        } catch (VaultException notOurs) {
            return Optional.empty();
        }
    }

    /** A used challenge is remembered until it would have run out, and an hour more in case the clock is set back. */
    @Scheduled(initialDelay = 120_000, fixedDelay = 600_000)
    void sweep() {
        jdbc.sql("delete from passkey_challenge where until < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .update();
    }
}
