package io.shoumi.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The entries of one transaction. They are inserted together before it commits; if that fails, it does not commit. Once they are
 * durable the sequencer is woken and the request's trail told.
 */
final class StagedBatch implements TransactionSynchronization {
    private static final String INSERT = """
            with staged as (
              insert into evidence_staged (entry_id, at, kind, outcome, actor_id, secret_id, subject, clauses, content, salt, commitment)
              select entry_id, at, kind, outcome, actor_id, secret_id, subject, clauses::text[], content, salt, commitment
              from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                ?::bytea[], ?::bytea[])
                as t (entry_id, at, kind, outcome, actor_id, secret_id, subject, clauses, content, salt, commitment)
              returning id)
            insert into evidence_queue (staged_id) select id from staged""";

    private final JdbcTemplate jdbc;
    private final Runnable wakeSequencer;
    private final @Nullable RequestTrail trail = RequestTrail.current();
    private final List<StagedEntry> entries = new ArrayList<>();
    private boolean open = true;

    StagedBatch(JdbcTemplate jdbc, Runnable wakeSequencer) {
        this.jdbc = jdbc;
        this.wakeSequencer = wakeSequencer;
    }

    boolean isOpen() {
        return open;
    }

    void add(StagedEntry entry) {
        entries.add(entry);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        open = false;
        try {
            if (trail != null && entries.stream().anyMatch(entry -> entry.act().outcome() == Outcome.DONE)) {
                trail.beforeCommit();
            }
            jdbc.update(INSERT, this::fill);
        } catch (DataAccessException e) {
            throw new EvidenceUnavailable(
                    "entries of kind " + of(entry -> entry.act().kind().code()) + " could not be staged", e);
        }
    }

    private List<@Nullable Object> of(Function<StagedEntry, @Nullable Object> column) {
        var values = new ArrayList<@Nullable Object>();
        entries.forEach(entry -> values.add(column.apply(entry)));
        return values;
    }

    private void fill(PreparedStatement statement) throws SQLException {
        var connection = statement.getConnection();
        var columns = List.of(
                array(connection, "uuid", entry -> entry.id().value()),
                array(connection, "text", entry -> entry.at().toString()),
                array(connection, "text", entry -> entry.act().kind().code()),
                array(connection, "text", entry -> entry.act().outcome().code()),
                array(connection, "uuid", StagedEntry::actor),
                array(connection, "uuid", StagedEntry::secret),
                array(connection, "text", entry -> entry.act().subject()),
                array(
                        connection,
                        "text",
                        entry -> literal(connection, entry.act().clauses())),
                array(connection, "text", StagedEntry::content),
                bytes(connection, entry -> entry.salt().bytes()),
                bytes(connection, entry -> entry.commitment().hash().bytes()));
        for (var i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, columns.get(i));
        }
    }

    private Array array(Connection connection, String type, Function<StagedEntry, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, of(column).toArray());
    }

    private Array bytes(Connection connection, Function<StagedEntry, byte[]> column) throws SQLException {
        return connection.createArrayOf("bytea", entries.stream().map(column).toArray(byte[][]::new));
    }

    /** An array of arrays would lose its rows in {@code unnest}; each goes as PostgreSQL writes it. */
    private static String literal(Connection connection, List<String> clauses) {
        try {
            return connection.createArrayOf("text", clauses.toArray()).toString();
        } catch (SQLException e) {
            throw new EvidenceUnavailable("the clauses of an entry cannot be written", e);
        }
    }

    @Override
    public void afterCommit() {
        if (trail != null) {
            entries.forEach(entry -> trail.committed(entry.act().kind()));
        }
        wakeSequencer.run();
    }
}
