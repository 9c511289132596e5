package io.shoumi.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** Takes the sequencer's turn on one's own connection, so that log and database stand still together: acts go on, their entries wait. */
public final class LogTurn {
    private LogTurn() {}

    /** What is done meanwhile. */
    public interface Meanwhile<T, E extends Exception> {
        T run() throws SQLException, E;
    }

    /** The connection must be in no transaction; the work may begin one, whose snapshot is then of this moment. */
    public static <T, E extends Exception> T hold(Connection connection, Meanwhile<T, E> work) throws SQLException, E {
        turn(connection, "select pg_advisory_lock(?)");
        try {
            return work.run();
        } finally {
            turn(connection, "select pg_advisory_unlock(?)");
        }
    }

    private static void turn(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LogKeeper.TURN);
            statement.execute();
        }
    }
}
