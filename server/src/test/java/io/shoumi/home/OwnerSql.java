package io.shoumi.home;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the owner of a host can do to the database of a running server. */
public final class OwnerSql {
    private OwnerSql() {}

    public static void run(Path home, String sql) {
        var database = HomeDatabase.ofRunning(DataHome.inspect(home));
        try (var connection = DriverManager.getConnection(database.url(), "shoumi_owner", database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
}
