package io.shoumi.home;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Where a home keeps its rows: in a PostgreSQL of its own, or in one that somebody else runs. Two roles either way:
 * {@code shoumi_owner} migrates; {@code shoumi_app} is what the server works as, neither owner nor superuser. Their passwords are
 * random and kept in {@code database.properties} (0600).
 */
public sealed interface HomeDatabase extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {
    String CREDENTIALS = "database.properties";
    String OWNER = "owner";
    String APP = "app";

    /** Makes the home's database answer, whichever it is. */
    static HomeDatabase start(DataHome home) {
        return ExternalDatabase.isOf(home) ? ExternalDatabase.reach(home) : EmbeddedDatabase.start(home);
    }

    /** The database of a running server, with the credentials its home keeps. */
    static HomeDatabase ofRunning(DataHome home) {
        return ExternalDatabase.isOf(home) ? ExternalDatabase.of(home) : EmbeddedDatabase.ofRunning(home);
    }

    /** Names no user and no password. */
    String url();

    Properties credentials();

    default String ownerPassword() {
        return credentials().getProperty(OWNER);
    }

    default String appPassword() {
        return credentials().getProperty(APP);
    }

    default Connection asOwner() throws SQLException {
        return connect(url(), "shoumi_owner", ownerPassword());
    }

    default Connection asApp() throws SQLException {
        return connect(url(), "shoumi_app", appPassword());
    }

    private static Connection connect(String url, String role, String password) throws SQLException {
        var how = new Properties();
        how.setProperty("user", role);
        how.setProperty("password", password);
        how.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url, how);
    }

    /** Starts it again where it is ours and died; whether it had died and is back. */
    boolean revive() throws IOException, SQLException, InterruptedException;

    /** Refuses, before anything is changed, a database that another home works with, or one that has lost this home's rows. */
    void requireOwnRows();

    /** From now on the database is this home's. */
    void claim();

    @Override
    void close();

    static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
