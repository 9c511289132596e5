package io.shoumi.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.postgresql.util.PasswordUtil;

/**
 * A PostgreSQL that somebody else runs. Its administrator makes database and roles once, by a script that the home writes and
 * that holds no password; the server never has more rights than the script gives, and refuses to start where it has. The database
 * carries the home's mark, so that no home ever works with another's rows.
 */
final class ExternalDatabase implements HomeDatabase {
    static final String ROLES = "database-roles.sql";
    private static final int VERSION_MIN = 15;
    private static final String URL = "url";
    private static final String MARK = "mark";
    private static final String CLAIMED = "claimed";
    private static final String MARK_OF = "shoumi home ";
    /** No such role, wrong password, no such database, no right to connect. */
    private static final Set<String> NOT_LET_IN = Set.of("28000", "28P01", "3D000", "42501");

    private final DataHome home;
    private final Properties kept;

    private ExternalDatabase(DataHome home, Properties kept) {
        this.home = home;
        this.kept = kept;
    }

    static boolean isOf(DataHome home) {
        return home.load(CREDENTIALS).containsKey(URL);
    }

    /** Whether there is such a home, without opening it. */
    static boolean isOf(Path directory) {
        return Files.isRegularFile(directory.resolve("home.properties")) && isOf(DataHome.inspect(directory));
    }

    /** As {@link #choose(DataHome, String)}; a node that joins others names the database that they work with. */
    static void choose(Path directory, String typed) {
        var url = DatabaseUrl.of(typed);
        if (isOf(directory) && url.jdbc().equals(of(DataHome.inspect(directory)).url())) {
            return;
        }
        try (var alone = DataHome.open(directory)) {
            choose(alone, typed);
        } catch (IOException e) {
            throw new HomeUnusable("home.unusable", directory, String.valueOf(e.getMessage()));
        }
    }

    /** From now on the home works with this one. It may be given again, or another address of the same database. */
    static void choose(DataHome home, String typed) {
        var url = DatabaseUrl.of(typed);
        var kept = home.load(CREDENTIALS);
        if (kept.containsKey("port")) {
            throw new HomeUnusable("home.db-embedded", home.root());
        }
        kept.putIfAbsent(MARK, UUID.randomUUID().toString());
        kept.putIfAbsent(OWNER, HomeDatabase.newPassword());
        kept.putIfAbsent(APP, HomeDatabase.newPassword());
        if (!url.jdbc().equals(kept.setProperty(URL, url.jdbc()))) {
            home.save(CREDENTIALS, kept);
        }
    }

    static ExternalDatabase of(DataHome home) {
        return new ExternalDatabase(home, home.load(CREDENTIALS));
    }

    /** Looks whether it answers, is one that loses nothing, and gives each role neither more nor less than it needs. */
    static ExternalDatabase reach(DataHome home) {
        var database = of(home);
        var url = DatabaseUrl.of(database.kept.getProperty(URL));
        try (var app = database.asApp();
                var owner = database.asOwner()) {
            requireFit(app);
            LeastRights.ofRoles(owner);
            return database;
        } catch (SQLException e) {
            if (NOT_LET_IN.contains(String.valueOf(e.getSQLState()))) {
                throw new HomeUnusable("home.db-roles", database.writeRoles(url.database()), reason(e));
            }
            throw new HomeUnusable("home.db-unreachable", reason(e));
        }
    }

    private static String reason(SQLException e) {
        var cause = e.getCause();
        var more = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return e.getMessage() + more;
    }

    private static void requireFit(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < VERSION_MIN) {
            throw new HomeUnusable("home.db-old", version, VERSION_MIN);
        }
        for (var setting : List.of("fsync=on", "full_page_writes=on", "server_encoding=UTF8")) {
            var name = setting.substring(0, setting.indexOf('='));
            var found = shown(connection, name);
            if (!setting.equals(name + "=" + found)) {
                throw new HomeUnusable("home.db-setting", setting, found);
            }
        }
        if (shown(connection, "synchronous_commit").equals("off")) {
            throw new HomeUnusable("home.db-setting", "synchronous_commit=on", "off");
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        return text(connection, "select current_setting('" + setting + "')").orElse("");
    }

    private static Optional<String> text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** The passwords stand in it only as what SCRAM checks them against. */
    private Path writeRoles(String database) {
        try (var in = ExternalDatabase.class.getResourceAsStream("/db/external-roles.sql")) {
            if (in == null) {
                throw new IOException("db/external-roles.sql is not there");
            }
            var file = home.root().resolve(ROLES);
            var script = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@database@", database)
                    .replace("@owner@", verifier(ownerPassword()))
                    .replace("@app@", verifier(appPassword()));
            DataHome.writePrivate(file, script);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("no verifier for a password", e);
        }
    }

    private static String verifier(String password) throws SQLException {
        return PasswordUtil.encodePassword("unused", password.toCharArray(), "scram-sha-256");
    }

    @Override
    public void requireOwnRows() {
        try (var owner = asOwner()) {
            var mark = mark(owner);
            if (mark.isEmpty() && kept.containsKey(CLAIMED)) {
                throw new HomeUnusable("home.db-lost", home.root());
            }
            if (mark.isPresent() && !mark.get().equals(kept.getProperty(MARK))) {
                throw new HomeUnusable("home.db-other-home", home.root());
            }
        } catch (SQLException e) {
            throw new HomeUnusable("home.db-unreachable", reason(e));
        }
    }

    /** On the schema, where a dump of the database keeps it. */
    private static Optional<String> mark(Connection owner) throws SQLException {
        return text(owner, "select obj_description('public'::regnamespace, 'pg_namespace')")
                .filter(comment -> comment.startsWith(MARK_OF))
                .map(comment -> comment.substring(MARK_OF.length()));
    }

    @Override
    public void claim() {
        if (kept.containsKey(CLAIMED)) {
            return;
        }
        try (var owner = asOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "comment on schema public is '" + MARK_OF + UUID.fromString(kept.getProperty(MARK)) + "'");
            kept.setProperty(CLAIMED, "yes");
            home.save(CREDENTIALS, kept);
        } catch (SQLException e) {
            throw new HomeUnusable("home.db-unreachable", reason(e));
        }
    }

    @Override
    public String url() {
        return kept.getProperty(URL);
    }

    @Override
    public Properties credentials() {
        return kept;
    }

    @Override
    public boolean revive() {
        return false;
    }

    @Override
    public void close() {
        // not ours to stop
    }
}
