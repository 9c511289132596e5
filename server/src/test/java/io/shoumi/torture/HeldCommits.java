package io.shoumi.torture;

import io.shoumi.home.DataHome;
import io.shoumi.home.EmbeddedDatabase;
import io.shoumi.home.OwnerSql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Acts that have sealed an object wait, on the database's side, between that and their commit: before its row, or with it. */
final class HeldCommits implements AutoCloseable {
    /** Where they wait. */
    enum Point {
        BEFORE_THE_ROW,
        AT_THE_COMMIT
    }

    private static final String TABLE = "intake";
    private static final long TURN = 0x4845_4c44L;

    private final Connection holding;

    private HeldCommits(Connection holding) {
        this.holding = holding;
    }

    private static final String WAITING = "from pg_locks where not granted and (relation = '" + TABLE
            + "'::regclass or (locktype = 'advisory' and objid = " + TURN + "))";

    /** Once a home: lets commits be held that name an object. */
    static void possibleIn(Path home) {
        OwnerSql.run(home, """
                create function held() returns trigger language plpgsql as $$
                  begin perform pg_advisory_xact_lock_shared(%d); return null; end $$;
                grant execute on function held() to shoumi_app;
                create constraint trigger held after insert on %s deferrable initially deferred
                  for each row execute function held()""".formatted(TURN, TABLE));
    }

    static HeldCommits at(Point point, Path home) throws SQLException {
        var connection = EmbeddedDatabase.ofRunning(DataHome.inspect(home)).asSuperuser();
        connection.setAutoCommit(false);
        execute(
                connection,
                switch (point) {
                    case BEFORE_THE_ROW -> "lock table " + TABLE + " in share mode";
                    case AT_THE_COMMIT -> "select pg_advisory_xact_lock(" + TURN + ")";
                });
        return new HeldCommits(connection);
    }

    /** How many acts wait now. */
    int waiting() throws SQLException {
        try (var statement = holding.createStatement();
                var row = statement.executeQuery("select count(*) " + WAITING)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** None of those that wait is ever committed. */
    @Override
    public void close() throws SQLException {
        execute(holding, "select pg_terminate_backend(pid) " + WAITING);
        holding.close();
    }
}
