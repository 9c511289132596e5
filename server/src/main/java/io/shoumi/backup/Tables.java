package io.shoumi.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The rows of all tables as PostgreSQL's own COPY writes them, and where the sequences stand. */
final class Tables {
    /** Belongs to an hour, not to the organisation: nobody is logged in after a restore. */
    private static final List<String> PASSING = List.of(
            "form_once",
            "call_once",
            "session",
            "session_value",
            "guess",
            "passkey_challenge",
            "flyway_schema_history");

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    List<String> names() throws SQLException {
        var names = strings("select tablename from pg_tables where schemaname = 'public' order by tablename");
        names.removeAll(PASSING);
        return names;
    }

    String schemaVersion() throws SQLException {
        return strings("""
                        select version from flyway_schema_history where success and version is not null
                        order by installed_rank desc limit 1""").getFirst();
    }

    Properties sequences() throws SQLException {
        var values = new Properties();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null""")) {
            while (rows.next()) {
                values.setProperty(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }

    /** Leaves {@code out} open. */
    void copyOut(String table, OutputStream out) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy \"" + table + "\" to stdout", unclosed(out));
    }

    private static OutputStream unclosed(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** In place of all rows that are there; only the superuser can, because the rows come in any order. */
    void beginLoading() throws SQLException {
        execute("set session_replication_role = replica");
        execute("truncate " + String.join(", ", names()));
    }

    void copyIn(String table, InputStream in) throws SQLException, IOException {
        if (!names().contains(table)) {
            throw new IOException("no such table: " + table);
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy \"" + table + "\" from stdin", unclosed(in));
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // the next entry follows
            }
        };
    }

    void setSequences(Properties values) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
            for (var name : values.stringPropertyNames()) {
                statement.setString(1, name);
                statement.setLong(2, Long.parseLong(values.getProperty(name)));
                statement.execute();
            }
        }
    }

    /** Objects that a secret still needs. */
    List<String> neededObjects() throws SQLException {
        return strings("""
                select o.id::text from sealed_object o join secret s on s.id = o.secret_id where s.state <> 'destroyed'""");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
