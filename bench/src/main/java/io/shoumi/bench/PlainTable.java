package io.shoumi.bench;

import io.shoumi.home.HomeDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The peer: the columns and indexes of the staged evidence and nothing else, filled by batched INSERTs with the JDBC driver alone.
 * The rows are those that were staged last.
 */
final class PlainTable implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final String INSERT = """
            insert into bench_plain (entry_id, at, kind, outcome, actor_id, subject, clauses, content, salt, commitment)
            values (?, current_timestamp, 'carrier-viewed', 'done', ?, ?, '{}', ?, ?, ?)""";

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final String content =
            "{\"at\":\"2026-01-01T00:00:00Z\"," + "\"x\":\"0123456789\",".repeat(18) + "\"v\":1}";

    private PlainTable(HomeDatabase database) throws SQLException {
        for (var i = 0; i < CONNECTIONS; i++) {
            connections.add(DriverManager.getConnection(database.url(), "shoumi_owner", database.ownerPassword()));
        }
        execute("drop table if exists bench_plain");
        execute("create table bench_plain (like evidence_staged including all)");
        for (var connection : connections) {
            connection.setAutoCommit(false);
        }
    }

    static PlainTable in(HouseInProcess house) {
        try {
            return new PlainTable(house.bean(HomeDatabase.class));
        } catch (SQLException e) {
            throw new Unmeasured("the plain table could not be made", e);
        }
    }

    /** One transaction of that many rows, sent as one batch. */
    void insert(int batch, int together) {
        try {
            var connection = connections.take();
            try (var statement = connection.prepareStatement(INSERT)) {
                for (var i = 0; i < together; i++) {
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, new UUID(0, batch));
                    statement.setString(3, "carrier:" + new UUID(1, batch));
                    statement.setString(4, content);
                    statement.setBytes(5, new byte[32]);
                    statement.setBytes(6, new byte[32]);
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
            } finally {
                connections.add(connection);
            }
        } catch (SQLException e) {
            throw new Unmeasured("a plain insert failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("interrupted", e);
        }
    }

    private void execute(String sql) throws SQLException {
        var connection = java.util.Objects.requireNonNull(connections.peek());
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            execute("drop table if exists bench_plain");
            for (var connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new Unmeasured("the plain table could not be dropped", e);
        }
    }
}
