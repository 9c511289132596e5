package io.shoumi.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shoumi.TestHouse;
import io.shoumi.evidence.LogVerdict;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.HomeUnusable;
import io.shoumi.home.HomeVault;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.SetClock;
import io.shoumi.home.TestServing;
import io.shoumi.home.VerifyingHome;
import io.shoumi.ledger.LogVerification;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.Vault;
import io.shoumi.vault.VaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup beside the running server, and a home made from it. */
class BackupAndRestoreTest {
    private static final ContextId PLACE = new ContextId("test");

    private final TestHouse house = TestHouse.house();

    @TempDir
    private Path directory;

    @Test
    void theHouseComesBackAndSaysThatItWasRestored() throws Exception {
        var file = directory.resolve("none");
        var rows = Map.<String, String>of();
        // the house's own clock may change a row between the two looks
        for (var look = 0; !rows.equals(rows(house.home())) && look < 5; look++) {
            rows = rows(house.home());
            file = backup("house" + look);
        }
        var restored = restore(file, "restored", keys -> {});
        assertThat(holds(VerifyingHome.verify(restored))).isTrue();
        assertThat(alone(restored)).isEqualTo(rows);
        assertThat(files(restored.resolve("vault")))
                .isEqualTo(files(house.home().resolve("vault")));
        var passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        try (var server =
                TestServing.start(new ServeOptions(restored, freePort(), null, false, passphrase), SetClock.system())) {
            assertThat(server.getBean(JdbcClient.class)
                            .sql("select content from evidence_staged where kind = 'restored'")
                            .query(String.class)
                            .single())
                    .contains("\"fromOrigin\":\"shoumi.local/log-", "\"toOrigin\":\"shoumi.local/log-");
        }
        assertThat(holds(VerifyingHome.verify(restored))).isTrue();
        assertThat(house.jdbc()
                        .sql("select count(*) from evidence_staged where kind = 'backed-up'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aRollbackOfEverythingIsCaughtByACheckpointKeptOutside() throws Exception {
        var home = restore(backup("to-roll-back"), "rolled-back", keys -> {});
        var kept = Files.readAllBytes(house.home().resolve("log/checkpoint"));
        assertThat(holds(VerifyingHome.verify(home, kept)))
                .as("another origin than the house's")
                .isFalse();
        var earlier = copy(home, directory.resolve("earlier"));
        var passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        TestServing.start(new ServeOptions(home, freePort(), null, false, passphrase), SetClock.system())
                .close();
        var later = Files.readAllBytes(home.resolve("log/checkpoint"));
        assertThat(holds(VerifyingHome.verify(home, later))).isTrue();
        forget(home);
        copy(earlier, home);
        allow(home);
        assertThat(holds(VerifyingHome.verify(home))).as("in itself").isTrue();
        assertThat(holds(VerifyingHome.verify(home, later)))
                .as("against what was seen outside")
                .isFalse();
    }

    /** PostgreSQL does not start on a directory that others can enter. */
    private static void allow(Path home) throws IOException {
        try (var all = Files.walk(home)) {
            for (var path : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(
                        path, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void whatWasDestroyedStaysDestroyed() throws Exception {
        destroyedStaysDestroyed(1);
    }

    @Test
    @Tag("torture")
    @Tag("torture-9")
    @DisplayName("9. backed up and restored 20 times")
    void twentyTimes() throws Exception {
        for (var round = 1; round <= 20; round++) {
            destroyedStaysDestroyed(round);
        }
    }

    private void destroyedStaysDestroyed(int round) throws IOException {
        var vault = house.bean(HomeVault.class).open();
        var gone = new OwnerId(UUID.randomUUID());
        var kept = new OwnerId(UUID.randomUUID());
        vault.createOwner(gone);
        vault.createOwner(kept);
        var sealedGone = vault.sealSmall(gone, Purpose.TITLE, PLACE, new byte[] {1});
        var sealedKept = vault.sealSmall(kept, Purpose.TITLE, PLACE, new byte[] {2});
        var before = backup("before" + round);
        var oldKeys = copy(house.home().resolve("keys"), directory.resolve("old-keys" + round));
        vault.destroy(gone);
        var after = backup("after" + round);
        Consumer<Path> old = keys -> {
            forget(keys);
            copy(oldKeys, keys);
        };
        for (var home : new Path[] {
            restore(before, "by-the-keys" + round, keys -> {}), restore(after, "by-the-list" + round, old)
        }) {
            try (var open =
                    Vault.unseal(home.resolve("keys"), home.resolve("vault"), TestHouse.PASSPHRASE.toCharArray())) {
                assertThatExceptionOfType(VaultException.KeyDestroyed.class)
                        .isThrownBy(() -> open.openSmall(gone, Purpose.TITLE, PLACE, sealedGone));
                assertThat(open.openSmall(kept, Purpose.TITLE, PLACE, sealedKept))
                        .containsExactly(2);
            }
        }
    }

    @Test
    void aWrongKeyAChangedByteAndAMissingEndAreRefusedBeforeAnythingIsTouched() throws Exception {
        var file = backup("whole");
        var bytes = Files.readAllBytes(file);
        var changed = bytes.clone();
        changed[bytes.length / 2] ^= 1;
        refused(Files.write(directory.resolve("changed"), changed), keys -> {}, "backup.damaged");
        refused(
                Files.write(directory.resolve("cut"), java.util.Arrays.copyOf(bytes, bytes.length - 70_000)),
                keys -> {},
                "backup.damaged");
        refused(Files.write(directory.resolve("other"), new byte[100]), keys -> {}, "backup.not-one");
        refused(file, BackupAndRestoreTest::makeOtherKeys, "backup.damaged");
        refused(file, keys -> write(keys.resolveSibling("home.properties")), "backup.not-empty");
        refused(file, BackupAndRestoreTest::forget, "backup.no-keys");
    }

    private void refused(Path file, Consumer<Path> change, String why) throws IOException {
        var home = home("refused-" + UUID.randomUUID(), change);
        var was = files(home);
        var fault = catchThrowableOfType(
                HomeUnusable.class,
                () -> Restoring.of(home, file, TestHouse.PASSPHRASE.toCharArray(), Clock.systemUTC()));
        assertThat(fault.key()).isEqualTo(why);
        assertThat(files(home)).isEqualTo(was);
        assertThat(home.resolveSibling(home.getFileName() + ".restoring")).doesNotExist();
    }

    @Test
    void aWrongPassphraseWritesNothing() {
        var file = directory.resolve("none");
        assertThatExceptionOfType(VaultException.WrongPassphrase.class)
                .isThrownBy(() -> BackingUp.of(house.home(), file, "wrong".toCharArray(), Clock.systemUTC()));
        assertThat(file).doesNotExist();
    }

    /** The log, and every row that it commits to; custody is made up by other tests of this house. */
    private static boolean holds(LogVerification.Outcome outcome) {
        return outcome.verdict() instanceof LogVerdict.Intact
                && outcome.altered().isEmpty();
    }

    private Path backup(String name) {
        storeSomething();
        var file = directory.resolve(name + ".shoumi");
        var outcome = BackingUp.of(house.home(), file, TestHouse.PASSPHRASE.toCharArray(), Clock.systemUTC());
        var kept = house.home().resolve("vault");
        assertThat(outcome.missing())
                .as("other tests of this house lose objects; whatever is there is in the backup")
                .allSatisfy(id -> assertThat(kept.resolve(id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id))
                        .doesNotExist());
        return file;
    }

    private void storeSomething() {
        var vault = house.bean(HomeVault.class).open();
        var owner = new OwnerId(UUID.randomUUID());
        vault.createOwner(owner);
        try {
            vault.store(owner, Purpose.ORIGINAL, new ByteArrayInputStream(new SecureRandom().generateSeed(200_000)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path restore(Path file, String name, Consumer<Path> change) {
        var home = home(name, change);
        Restoring.of(home, file, TestHouse.PASSPHRASE.toCharArray(), Clock.systemUTC());
        return home;
    }

    private Path home(String name, Consumer<Path> change) {
        var home = directory.resolve(name);
        copy(house.home().resolve("keys"), home.resolve("keys"));
        change.accept(home.resolve("keys"));
        return home;
    }

    private static void makeOtherKeys(Path keys) {
        try {
            forget(keys);
            Vault.create(keys, keys.resolveSibling("vault"), TestHouse.PASSPHRASE.toCharArray())
                    .close();
            Files.delete(keys.resolveSibling("vault"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "version=1\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void forget(Path folder) {
        org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private static Path copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            org.springframework.util.FileSystemUtils.copyRecursively(from, to);
            return to;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> alone(Path home) throws IOException, SQLException {
        try (var opened = DataHome.open(home);
                var database = HomeDatabase.start(opened)) {
            return rows(database);
        }
    }

    private static Map<String, String> rows(Path home) throws SQLException {
        return rows(HomeDatabase.ofRunning(DataHome.inspect(home)));
    }

    /** A digest of each table's rows; the log's own tables are held to the log by the verification. */
    private static Map<String, String> rows(HomeDatabase database) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(database.url(), "shoumi_owner", database.ownerPassword());
                var statement = connection.createStatement()) {
            for (var table : new Tables(connection).names()) {
                if (!table.startsWith("evidence_") && !table.equals("restoration")) {
                    try (var row = statement.executeQuery(
                            "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                                    + " t")) {
                        row.next();
                        digests.put(table, row.getString(1));
                    }
                }
            }
        }
        return digests;
    }

    private static Map<Path, String> files(Path folder) throws IOException {
        var all = new TreeMap<Path, String>();
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file), java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
