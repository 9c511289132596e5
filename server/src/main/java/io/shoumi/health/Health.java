package io.shoumi.health;

import io.shoumi.home.DataHome;
import io.shoumi.home.HomeVault;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at what the server stands on. Each look is fresh and costs two small queries. */
@Component
class Health {
    /** The sequencer integrates within a second; a minute means that it does not. */
    private static final Duration WAITING_MAX = Duration.ofMinutes(1);

    private static final long FREE_BYTES_MIN = 1L << 30;

    private final JdbcClient jdbc;
    private final HomeVault vault;
    private final DataHome home;
    private final Clock clock;

    Health(JdbcClient jdbc, HomeVault vault, DataHome home, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.home = home;
        this.clock = clock;
    }

    /** What keeps the server from its work. */
    enum Trouble {
        DATABASE_GONE,
        VAULT_SEALED,
        EVIDENCE_NOT_INTEGRATED,
        DISK_NEARLY_FULL
    }

    Set<Trouble> troubles() {
        var found = EnumSet.noneOf(Trouble.class);
        if (!vault.isOpen()) {
            found.add(Trouble.VAULT_SEALED);
        }
        if (freeBytes() < FREE_BYTES_MIN) {
            found.add(Trouble.DISK_NEARLY_FULL);
        }
        waiting()
                .ifPresentOrElse(
                        waiting -> {
                            if (vault.isOpen() && waiting.longest().compareTo(WAITING_MAX) > 0) {
                                found.add(Trouble.EVIDENCE_NOT_INTEGRATED);
                            }
                        },
                        () -> found.add(Trouble.DATABASE_GONE));
        return found;
    }

    /** Evidence that is durable and not yet in the signed log. */
    record Waiting(long entries, Duration longest) {}

    /** Empty while the database does not answer. */
    Optional<Waiting> waiting() {
        try {
            return Optional.of(jdbc.sql("""
                            select count(*) as entries, min(s.at) as oldest
                            from evidence_queue q join evidence_staged s on s.id = q.staged_id""")
                    .query((row, n) -> {
                        var oldest = row.getTimestamp("oldest");
                        return new Waiting(
                                row.getLong("entries"),
                                oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant()));
                    })
                    .single());
        } catch (DataAccessException gone) {
            return Optional.empty();
        }
    }

    long freeBytes() {
        return home.root().toFile().getUsableSpace();
    }
}
