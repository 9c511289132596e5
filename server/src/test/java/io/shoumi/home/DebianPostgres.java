package io.shoumi.home;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A cluster of the PostgreSQL that Debian brings, run the way an administrator would: TLS or nothing from the network, SCRAM, and a
 * superuser who comes through a socket only.
 */
public final class DebianPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path directory;
    private final int port;

    private DebianPostgres(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /** Skips the test where the package is not installed. */
    public static DebianPostgres in(Path directory) throws Exception {
        var programs = newest();
        assumeTrue(programs.isPresent(), "Debian's package postgresql is not installed");
        var free = 0;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var cluster = new DebianPostgres(programs.orElseThrow(), Files.createDirectories(directory), free);
        cluster.make();
        cluster.start();
        return cluster;
    }

    private static Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"));
        }
    }

    private void make() throws Exception {
        run("initdb", "-D", data(), "-U", "postgres", "-A", "reject", "-E", "UTF-8", "--locale=C.UTF-8");
        Files.writeString(Path.of(data(), "pg_hba.conf"), """
                local all postgres trust
                hostssl all all 127.0.0.1/32 scram-sha-256
                """);
        Certificate.in(directory);
        Files.writeString(Path.of(data(), "postgresql.auto.conf"), """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = '%1$s'
                port = %2$d
                ssl = on
                ssl_cert_file = '%1$s/cert.pem'
                ssl_key_file = '%1$s/key.pem'
                """.formatted(directory, port));
    }

    private void start() throws Exception {
        run("pg_ctl", "-D", data(), "-w", "-l", directory.resolve("log").toString(), "start");
    }

    /** What its administrator hands out. */
    public String url() {
        return url(directory.resolve("cert.pem"));
    }

    String url(Path authority) {
        return "postgresql://localhost:" + port + "/shoumi?sslrootcert=" + authority;
    }

    /** What its administrator does with a file that somebody sent. */
    public void runScript(Path script) throws Exception {
        psql("postgres", "-f", script.toString());
    }

    /** As the superuser; the first column of the first row. */
    public String sql(String sql) throws Exception {
        return psql("shoumi", "-c", sql);
    }

    String sqlElsewhere(String sql) throws Exception {
        return psql("postgres", "-c", sql);
    }

    private String psql(String database, String... what) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                directory.toString(),
                "-p",
                String.valueOf(port)));
        arguments.addAll(List.of("-U", "postgres", "-d", database));
        arguments.addAll(Arrays.asList(what));
        return run("psql", arguments.toArray(String[]::new)).strip();
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** It refuses to run as root; a user namespace of its own makes root somebody else. */
    private String run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        var said = directory.resolve(program + ".said");
        var status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new AssertionError(program + ": " + Files.readString(said));
        }
        return Files.readString(said);
    }

    /** A home that works with this cluster, let in by its administrator. */
    public Path home(Path root) throws Exception {
        try (var home = DataHome.open(root)) {
            ExternalDatabase.choose(home, url());
            try {
                ExternalDatabase.reach(home);
            } catch (HomeUnusable notYet) {
                runScript(root.resolve(ExternalDatabase.ROLES));
            }
        }
        return root;
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
