package io.shoumi.home;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** What the owner of a host can do to the database of a running server. */
public final class OwnerSql {
    private OwnerSql() {}

    public static void run(Path home, String sql) {
        try (var connection = connection(home);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Connection connection(Path home) throws SQLException {
        var database = HomeDatabase.ofRunning(DataHome.inspect(home));
        return DriverManager.getConnection(database.url(), "shoumi_owner", database.ownerPassword());
    }

    /** From now on nobody can insert such a row; closing ends it. */
    public static AutoCloseable failingInsert(Path home, String table) {
        run(home, """
                create function failing() returns trigger language plpgsql as $$ begin raise 'the insert fails'; end $$;
                grant execute on function failing() to shoumi_app;
                create trigger failing before insert on %s for each statement execute function failing()""".formatted(table));
        return () -> run(home, "drop trigger failing on " + table + "; drop function failing()");
    }

    /** From now on each commit fails that inserted such a row; closing ends it. */
    public static AutoCloseable failingCommit(Path home, String table, String when) {
        run(home, """
                create function failing() returns trigger language plpgsql as $$ begin raise 'the commit fails'; end $$;
                grant execute on function failing() to shoumi_app;
                create constraint trigger failing after insert on %s deferrable initially deferred
                  for each row when (%s) execute function failing()""".formatted(table, when));
        return () -> run(home, "drop trigger failing on " + table + "; drop function failing()");
    }

    /** From now on each insert of such a row meets a full disk; closing ends it. */
    public static AutoCloseable fullDisk(Path home, String table) {
        run(home, """
                create function failing() returns trigger language plpgsql as $$
                  begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
                grant execute on function failing() to shoumi_app;
                create trigger failing before insert on %s for each statement execute function failing()""".formatted(table));
        return () -> run(home, "drop trigger failing on " + table + "; drop function failing()");
    }

    /** The server's role may not insert such a row any more; closing grants it again. */
    public static AutoCloseable insertRevoked(Path home, String table) {
        run(home, "revoke insert on " + table + " from shoumi_app");
        return () -> run(home, "grant insert on " + table + " to shoumi_app");
    }

    /** These tables are away, so that whoever needs them fails; closing brings them back. */
    public static AutoCloseable without(Path home, List<String> tables) {
        run(
                home,
                tables.stream()
                        .map(table -> "alter table " + table + " rename to away_" + table)
                        .collect(joining("; ")));
        return () -> run(
                home,
                tables.stream()
                        .map(table -> "alter table away_" + table + " rename to " + table)
                        .collect(joining("; ")));
    }
}
