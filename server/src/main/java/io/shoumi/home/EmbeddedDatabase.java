package io.shoumi.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The home's own PostgreSQL on a port chosen once, hardened: data synced, loopback only, no socket file, SCRAM passwords from the
 * first moment, nothing of a statement in its logs. One that survived the server's death is adopted, after its data directory was
 * checked to be this home's.
 *
 * <p>Three roles: the superuser only makes the others; {@code shoumi_owner} migrates; {@code shoumi_app} is what the server works
 * as, neither owner nor superuser. All passwords are random and kept in {@code database.properties} (0600).
 */
public final class EmbeddedDatabase implements HomeDatabase {
    private static final String ROLES_MADE = "roles-made";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int WAIT_SECONDS = 60;
    private static final int LOGIN_SECONDS = 10;
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=64MB",
            "password_encryption=scram-sha-256",
            "log_statement=none",
            "log_min_error_statement=panic",
            "logging_collector=on",
            "timezone=UTC");

    private final DataHome home;
    private final Properties credentials;
    private final boolean owned;
    private Optional<ProcessHandle> postmaster = Optional.empty();
    private boolean closed;

    private EmbeddedDatabase(DataHome home, Properties credentials, boolean owned) {
        this.home = home;
        this.credentials = credentials;
        this.owned = owned;
    }

    /** Starts the home's own PostgreSQL, making it first where the home is fresh. */
    public static EmbeddedDatabase start(DataHome home) {
        try {
            var credentials = home.load(CREDENTIALS);
            if (credentials.isEmpty()) {
                credentials = newCredentials();
                home.save(CREDENTIALS, credentials);
            }
            var database = new EmbeddedDatabase(home, credentials, true);
            database.launch();
            return database;
        } catch (IOException | SQLException e) {
            throw new HomeUnusable("home.database-failed", home.root(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HomeUnusable("home.database-failed", home.root(), "interrupted");
        }
    }

    /** Connects to the database of a running server, with the credentials its home keeps. */
    public static EmbeddedDatabase ofRunning(DataHome home) {
        return new EmbeddedDatabase(home, home.load(CREDENTIALS), false);
    }

    /**
     * Starts it again where it died under the server; recovery from its own log brings back all that was committed. Once closed
     * it stays down.
     *
     * @return whether it had died and is back
     */
    @Override
    public synchronized boolean revive() throws IOException, SQLException, InterruptedException {
        if (closed || !owned || postmaster.filter(ProcessHandle::isAlive).isPresent()) {
            return false;
        }
        launch();
        return true;
    }

    /** The first line of what PostgreSQL leaves beside its data while it runs. */
    private Optional<ProcessHandle> running() throws IOException {
        try (var lines = Files.lines(data().resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        }
    }

    private void launch() throws IOException, InterruptedException, SQLException {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        if (run("pg_ctl", "-D", data().toString(), "status") != 0) {
            var options = new ArrayList<>(List.of("-p", credentials.getProperty("port")));
            SETTINGS.forEach(
                    setting -> options.addAll(List.of("-c", setting.endsWith("=") ? setting + "''" : setting)));
            require(
                    "pg_ctl",
                    "-D",
                    data().toString(),
                    "-w",
                    "-t",
                    String.valueOf(WAIT_SECONDS),
                    "-l",
                    home.database().resolve("start.log").toString(),
                    "-o",
                    String.join(" ", options),
                    "start");
        }
        checkIsOurs();
        postmaster = running();
        if (!Files.exists(home.database().resolve(ROLES_MADE))) {
            makeRoles();
            Files.createFile(home.database().resolve(ROLES_MADE));
        }
    }

    private void initialise() throws IOException, InterruptedException {
        var password = home.database().resolve("superuser");
        DataHome.writePrivate(password, credentials.getProperty("superuser"));
        try {
            require(
                    "initdb",
                    "-D",
                    data().toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF-8",
                    "--locale=C.UTF-8",
                    "--pwfile=" + password);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** Two homes never meet: the server on our port must serve our directory. */
    private void checkIsOurs() throws SQLException, IOException {
        try (var c = superuser("postgres");
                var statement = c.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            if (!row.next() || !Files.isSameFile(Path.of(row.getString(1)), data())) {
                throw new IOException("another database answers on port " + credentials.getProperty("port"));
            }
        }
    }

    private void makeRoles() throws SQLException {
        try (var c = superuser("postgres")) {
            execute(c, "drop database if exists shoumi");
            execute(c, "drop role if exists shoumi_owner");
            execute(c, "drop role if exists shoumi_app");
            execute(c, "create role shoumi_owner login password '" + credentials.getProperty("owner") + "'");
            execute(c, "create role shoumi_app login password '" + credentials.getProperty("app") + "'");
            execute(c, "create database shoumi owner shoumi_owner encoding 'UTF8' template template0");
            execute(c, "revoke all on database shoumi from public");
            execute(c, "grant connect on database shoumi to shoumi_app");
        }
    }

    /** For a restore, which loads rows in any order; nothing else works as the superuser. */
    public Connection asSuperuser() throws SQLException {
        return superuser("shoumi");
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + credentials.getProperty("port") + "/" + database + "?loginTimeout="
                        + LOGIN_SECONDS,
                "postgres",
                credentials.getProperty("superuser"));
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path data() {
        return home.database().resolve("data");
    }

    /** One unpacked copy of the programs may serve every home of this user. */
    private Path programs() throws IOException {
        var shared = System.getProperty("shoumi.postgres.binaries");
        return PostgresBinaries.in(shared == null ? home.database().resolve("binaries") : Path.of(shared));
    }

    private void require(String program, String... arguments) throws IOException, InterruptedException {
        if (run(program, arguments) != 0) {
            throw new IOException(program + " failed");
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes root somebody else. */
    private int run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.database().resolve("control.log").toFile()))
                .start();
        if (!process.waitFor(2L * WAIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private static Properties newCredentials() throws IOException {
        var credentials = new Properties();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            credentials.setProperty("port", String.valueOf(socket.getLocalPort()));
        }
        for (var role : List.of("superuser", OWNER, APP)) {
            credentials.setProperty(role, HomeDatabase.newPassword());
        }
        return credentials;
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + credentials.getProperty("port") + "/shoumi";
    }

    @Override
    public Properties credentials() {
        return credentials;
    }

    /** The port leads to this home's directory, which nobody else has. */
    @Override
    public void requireOwnRows() {
        // checked at the start
    }

    @Override
    public void claim() {
        // ours from the beginning
    }

    /** Stops the database that this process started; the context closes it last. */
    @Override
    public synchronized void close() {
        closed = true;
        if (!owned) {
            return;
        }
        try {
            run("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "stop");
        } catch (IOException e) {
            LOG.warn("the database did not stop; the next start adopts it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
