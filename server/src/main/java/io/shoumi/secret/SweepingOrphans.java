package io.shoumi.secret;

import io.shoumi.home.HomeVault;
import io.shoumi.vault.ObjectId;
import io.shoumi.vault.OpenVault;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes sealed objects that no row names: what lay in the vault when a server died, or a transaction failed, before the commit.
 * An object is older than the longest upload before it counts as one.
 */
@Component
class SweepingOrphans {
    private static final Logger LOG = LoggerFactory.getLogger(SweepingOrphans.class);
    private static final Duration AGE_MIN = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final ObjectProvider<HomeVault> vault;

    SweepingOrphans(JdbcClient jdbc, ObjectProvider<HomeVault> vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void hourly() {
        if (vault.getObject().isOpen()) {
            sweep(vault.getObject().open(), AGE_MIN);
        }
    }

    /** How many were removed. */
    int sweep(OpenVault open, Duration ageMin) {
        var live = jdbc.sql("""
                        select id from sealed_object union select object_id from intake
                        union select text_object_id from intake where text_object_id is not null""").query(UUID.class).list().stream()
                .map(ObjectId::new)
                .collect(Collectors.toSet());
        try {
            var removed = open.sweepOrphans(live, ageMin);
            if (removed > 0) {
                LOG.info("{} sealed objects that nothing refers to were removed", removed);
            }
            return removed;
        } catch (IOException e) {
            LOG.warn("orphans could not be swept; the next hour tries again", e);
            return 0;
        }
    }
}
