package io.shoumi.ledger;

import io.shoumi.evidence.LogCheck;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.OwnerSql;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a server whose vault stays sealed, so that its own sequencer waits and tests bring theirs. */
final class EvidenceDatabase implements AutoCloseable {
    private final Path home;
    private final ConfigurableApplicationContext server;
    private final HomeDatabase database;

    EvidenceDatabase(Path home) {
        System.setProperty("shoumi.postgres.binaries", System.getProperty("java.io.tmpdir") + "/shoumi-postgres");
        this.home = home;
        this.server = TestServing.start(new ServeOptions(home, 0, null, false, null), SetClock.system());
        this.database = HomeDatabase.ofRunning(DataHome.inspect(home));
    }

    String url() {
        return database.url();
    }

    String password() {
        return database.appPassword();
    }

    void asOwner(String sql) {
        OwnerSql.run(home, sql);
    }

    /** What the owner of the host is to the database. */
    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url(), "shoumi_owner", database.ownerPassword()));
    }

    JdbcClient jdbc() {
        return server.getBean(JdbcClient.class);
    }

    long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    Ledger ledger(Clock clock) {
        return StagingAlone.in(url(), password(), clock);
    }

    /** Stages what {@code acts} stages in one transaction. */
    void together(Clock clock, java.util.function.Consumer<Ledger> acts) {
        var source = new DriverManagerDataSource(url(), "shoumi_app", password());
        var transactions = new JdbcTransactionManager(source);
        var ledger = new PostgresLedger(new JdbcTemplate(source), clock, () -> {}, transactions);
        new TransactionTemplate(transactions).executeWithoutResult(status -> acts.accept(ledger));
    }

    LogKeeper keeper() {
        return SequencingProcess.keeper(url(), password());
    }

    LogVerification.Outcome verified(Path log) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "shoumi_app", password())) {
            return LogVerification.verify(LogCheck.of(log), connection);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
