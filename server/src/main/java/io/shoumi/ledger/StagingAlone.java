package io.shoumi.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A ledger for a command beside the server, or without one: the server's sequencer integrates what it stages, now or at its next start. */
public final class StagingAlone {
    private StagingAlone() {}

    /** Works as the application's role. */
    public static Ledger in(String url, String appPassword, Clock clock) {
        var source = new DriverManagerDataSource(url, "shoumi_app", appPassword);
        return new PostgresLedger(new JdbcTemplate(source), clock, () -> {}, new JdbcTransactionManager(source));
    }
}
