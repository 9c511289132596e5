package io.shoumi.home;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of a home: its own on a port chosen once, hardened, or an external one by URL.
 *
 * <p>Three roles: the superuser only makes the others; {@code shoumi_owner} migrates; {@code shoumi_app} is what the server
 * works as, neither owner nor superuser. All passwords are random and kept in {@code database.properties} (0600).
 */
public final class HomeDatabase implements AutoCloseable {
    private static final String CREDENTIALS = "database.properties";

    private final @Nullable EmbeddedPostgres postgres;
    private final String url;
    private final Properties credentials;

    private HomeDatabase(@Nullable EmbeddedPostgres postgres, String url, Properties credentials) {
        this.postgres = postgres;
        this.url = url;
        this.credentials = credentials;
    }

    /** Starts the home's own PostgreSQL, making it first where the home is fresh. */
    public static HomeDatabase start(DataHome home) {
        try {
            var credentials = home.load(CREDENTIALS);
            var data = home.database().resolve("data");
            var fresh = !Files.exists(data.resolve("postgresql.conf"));
            if (fresh) {
                credentials.setProperty("port", String.valueOf(freePort()));
                credentials.setProperty("superuser", random());
                credentials.setProperty("owner", random());
                credentials.setProperty("app", random());
                home.save(CREDENTIALS, credentials);
            }
            var trusting = !Files.exists(home.database().resolve("hardened"));
            var port = Integer.parseInt(credentials.getProperty("port"));
            var postgres = launch(home, data, port, trusting ? null : credentials.getProperty("superuser"));
            if (trusting) {
                harden(port, data, credentials);
                Files.createFile(home.database().resolve("hardened"));
            }
            return new HomeDatabase(postgres, urlOf(port), credentials);
        } catch (IOException | SQLException e) {
            throw new HomeUnusable("home.database-failed", home.root(), String.valueOf(e.getMessage()));
        }
    }

    /** Connects to the database of a running server, with the credentials its home keeps. */
    public static HomeDatabase ofRunning(DataHome home) {
        var credentials = home.load(CREDENTIALS);
        return new HomeDatabase(null, urlOf(Integer.parseInt(credentials.getProperty("port"))), credentials);
    }

    private static EmbeddedPostgres launch(DataHome home, Path data, int port, @Nullable String password)
            throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries(home).toFile())
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("log_statement", "none")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("logging_collector", "on");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /** One unpacked copy of the binaries serves every home of this user. */
    private static Path binaries(DataHome home) throws IOException {
        var shared = System.getProperty("shoumi.postgres.binaries");
        var path = shared == null ? home.database().resolve("binaries") : Path.of(shared);
        return Files.createDirectories(path);
    }

    private static void harden(int port, Path data, Properties credentials) throws SQLException, IOException {
        try (var c = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "")) {
            createRoles(c, credentials);
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            execute(c, "select pg_reload_conf()");
        }
    }

    private static void createRoles(Connection c, Properties credentials) throws SQLException {
        execute(c, "alter role postgres password '" + credentials.getProperty("superuser") + "'");
        execute(c, "create role shoumi_owner login password '" + credentials.getProperty("owner") + "'");
        execute(c, "create role shoumi_app login password '" + credentials.getProperty("app") + "'");
        execute(c, "create database shoumi owner shoumi_owner encoding 'UTF8' template template0");
        execute(c, "revoke all on database shoumi from public");
        execute(c, "grant connect on database shoumi to shoumi_app");
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String urlOf(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/shoumi";
    }

    public String url() {
        return url;
    }

    public String ownerPassword() {
        return credentials.getProperty("owner");
    }

    public String appPassword() {
        return credentials.getProperty("app");
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
