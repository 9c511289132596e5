package io.shoumi.home;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Spares people the wait while the database is away: one request waits for a connection in vain, and for a moment after it all
 * others, and the rest of that request, are told at once. A pool whose connections are all at work is not one without a database.
 */
final class FailingFast extends DelegatingDataSource implements AutoCloseable {
    private static final long MOMENT_NANOS = 2_000_000_000L;
    private static final long UP = Long.MIN_VALUE;

    private final HikariDataSource pool;
    private final AtomicLong failedAt = new AtomicLong(UP);

    FailingFast(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var last = failedAt.get();
        if (last != UP && System.nanoTime() - last < MOMENT_NANOS) {
            throw new SQLTransientConnectionException("the database is away");
        }
        if (last != UP && !failedAt.compareAndSet(last, System.nanoTime())) {
            throw new SQLTransientConnectionException("the database is away; somebody else is trying it");
        }
        return tried();
    }

    private Connection tried() throws SQLException {
        try {
            var connection = pool.getConnection();
            failedAt.set(UP);
            return connection;
        } catch (SQLException e) {
            if (!allAtWork()) {
                failedAt.set(System.nanoTime());
            }
            throw e;
        }
    }

    private boolean allAtWork() {
        var state = pool.getHikariPoolMXBean();
        return state != null && state.getActiveConnections() >= pool.getMaximumPoolSize();
    }

    @Override
    public void close() {
        pool.close();
    }
}
