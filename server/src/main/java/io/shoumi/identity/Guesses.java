package io.shoumi.identity;

import io.shoumi.gate.Networks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong guesses, by what was typed and by where it came from, on all servers together. What was typed is counted whether
 * there is such an account or not, so that a lock tells nothing; and each guess past the limit makes the next wait twice as long.
 */
@Repository
public class Guesses {
    private final JdbcClient jdbc;
    private final Clock clock;

    Guesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where guesses are counted: how many are free, how long the first wait is and the longest, and when all is forgotten. */
    public enum Door {
        LOGIN(5, Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofHours(24)),
        ENROL(5, Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofHours(24)),
        /** The server's passphrase, and before there is one the code that sets it up; counted by address, so that nobody keeps its holders out from elsewhere. */
        UNSEAL(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
        /** Answers that were not a passkey's although they named it. */
        PASSKEY(5, Duration.ofMinutes(15), Duration.ofHours(4), Duration.ofHours(24)),
        /** Tokens that are not in force, counted by address: beyond the limit they leave no further entries. */
        TOKEN(20, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
        /** Many people may sit behind one address. */
        ADDRESS(100, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

        private final int limit;
        private final Duration first;
        private final Duration longest;
        private final Duration memory;

        Door(int limit, Duration first, Duration longest, Duration memory) {
            this.limit = limit;
            this.first = first;
            this.longest = longest;
            this.memory = memory;
        }

        private boolean byAddress() {
            return this == UNSEAL || this == TOKEN || this == ADDRESS;
        }

        /** How long the next guess must wait after so many wrong ones. */
        Duration waitAfter(int failures) {
            if (failures < limit) {
                return Duration.ZERO;
            }
            var doublings = Math.min(failures - limit, 20);
            var wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    /** How many failed so far, and how long the next must wait. */
    public record Count(int failures, Duration stillFor) {
        public boolean blocked() {
            return stillFor.isPositive();
        }
    }

    /** How long a guess must still wait; counts nothing. */
    public Duration stillFor(Door door, String key) {
        var now = clock.instant();
        return jdbc.sql(
                        "select blocked_until from guess where door = :door and key_hash = :key and blocked_until > :now")
                .param("door", code(door))
                .param("key", hash(door, key))
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .orElse(Duration.ZERO);
    }

    /** Counts a wrong guess in one statement, so that guesses at the same time all count. */
    @Transactional
    public Count countFailure(Door door, String key) {
        var now = clock.instant();
        var failures = jdbc.sql("""
                        insert into guess (door, key_hash, failures, last_at) values (:door, :key, 1, :now)
                        on conflict (door, key_hash) do update set last_at = :now,
                          failures = case when guess.last_at < :forgotten then 1 else guess.failures + 1 end
                        returning failures""")
                .param("door", code(door))
                .param("key", hash(door, key))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(door.memory)))
                .query(Integer.class)
                .single();
        var wait = door.waitAfter(failures);
        if (wait.isPositive()) {
            block(door, key, now.plus(wait));
        }
        return new Count(failures, wait);
    }

    private void block(Door door, String key, java.time.Instant until) {
        jdbc.sql("""
                        update guess set blocked_until = greatest(blocked_until, :until::timestamptz)
                        where door = :door and key_hash = :key""")
                .param("until", Timestamp.from(until))
                .param("door", code(door))
                .param("key", hash(door, key))
                .update();
    }

    /** Somebody proved to be who the login says: the count begins anew. An address is never forgiven this way. */
    void forget(Door door, String key) {
        jdbc.sql("delete from guess where door = ? and key_hash = ?")
                .params(code(door), hash(door, key))
                .update();
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    void sweep() {
        jdbc.sql("delete from guess where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private static String code(Door door) {
        return door.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] hash(Door door, String key) {
        try {
            var counted = door.byAddress() ? Networks.of(key) : key;
            return MessageDigest.getInstance("SHA-256")
                    .digest(counted.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
