package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.backup.BackingUp;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.identity.Totp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** Nothing that is secret stands in any file, whatever is done with it and however it ends: home, temporary files, dump, backup. */
class SoughtCanaryTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final Canary canary = new Canary()
            .text("the true title", CanaryHouse.TITLE)
            .text("the text", CanaryHouse.TEXT)
            .text("the passage", CanaryHouse.PASSAGE)
            .text("the passphrase", TestHouse.PASSPHRASE)
            .text("a password", TestHouse.PASSWORD);

    @Test
    void onceAroundAndKilled() throws Exception {
        seek(1);
    }

    @Test
    @Tag("torture")
    @Tag("torture-16")
    @DisplayName("16. a canary secret is sought after the whole job and a kill")
    void manyTimesAroundAndKilled() throws Exception {
        seek(Torture.times("kills", 10));
    }

    private void seek(int days) throws Exception {
        var home = Files.createDirectory(directory.resolve("house")).resolve("home");
        var temp = Files.createDirectory(directory.resolve("house/temp"));
        var passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        var house = TestHouse.on(home);
        var people = new CanaryHouse(house);
        var now = house.now();
        house.leave();
        for (var person : people.people()) {
            canary.bytes("a seed", person.seed()).text("a seed in base32", Totp.base32(person.seed()));
        }
        var random = new Random(days);
        for (var day = 0; day < days; day++) {
            now = now.plus(Duration.ofMinutes(5));
            var server =
                    RunningServer.on(new RunningServer.Site(home, freePort(), passphrase, temp), now, Duration.ZERO);
            try {
                var work = people.new Day(server, home.resolve("tls/cert.pem"), canary);
                work.work();
                BackingUp.of(
                        home,
                        directory.resolve("house/backup" + day),
                        TestHouse.PASSPHRASE.toCharArray(),
                        Clock.fixed(server.now(), ZoneOffset.UTC));
                var uploading = Thread.startVirtualThread(work::uploadUntilKilled);
                Thread.sleep(200 + random.nextInt(800));
                server.kill();
                uploading.join();
            } finally {
                server.kill();
            }
            now = now.plus(Duration.ofMinutes(10));
            assertThat(canary.in(directory.resolve("house")))
                    .as("killed, day %d", day)
                    .isEmpty();
        }
        try (var _ = RunningServer.on(
                new RunningServer.Site(home, freePort(), passphrase, temp),
                now.plus(Duration.ofMinutes(5)),
                Duration.ZERO)) {
            dump(home, directory.resolve("house/dump"));
            assertThat(canary.in(directory.resolve("house"))).isEmpty();
            Torture.figures(
                    "%d times around and killed, %d forms of secrets sought in %d MB, 0 found",
                    days, canary.forms(), canary.searchedBytes() >> 20);
            spill(home);
            assertThat(canary.in(home).toString())
                    .as("what is spilled is found")
                    .contains("the true title in UTF-8");
        }
    }

    /** All rows of all tables as text: what the database's own compression hides in its files stands here. */
    private static void dump(Path home, Path file) throws IOException, SQLException {
        try (var connection = owner(home);
                var out = Files.newOutputStream(file)) {
            for (var table : tables(connection)) {
                copy(connection, table, out);
            }
        }
        assertThat(file).isNotEmptyFile();
    }

    private static java.util.List<String> tables(Connection connection) throws SQLException {
        var tables = new java.util.ArrayList<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void copy(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
    }

    /** So that the search is seen to find something in the database's own files. */
    private static void spill(Path home) throws SQLException {
        try (var connection = owner(home);
                var update = connection.prepareStatement("update organisation set name_en = ?")) {
            update.setString(1, CanaryHouse.TITLE);
            update.executeUpdate();
        }
    }

    private static Connection owner(Path home) throws SQLException {
        var database = HomeDatabase.ofRunning(DataHome.inspect(home));
        return DriverManager.getConnection(database.url(), "shoumi_app", database.appPassword());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
