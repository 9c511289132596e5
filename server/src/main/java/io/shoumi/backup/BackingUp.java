package io.shoumi.backup;

import io.shoumi.evidence.SignedCheckpoint;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.HomeUnusable;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.LogTurn;
import io.shoumi.ledger.StagingAlone;
import io.shoumi.vault.SystemKey;
import io.shoumi.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup of a home, beside its running server or without one. Log and rows are those of one moment: the sequencer waits
 * while the log is copied, and the rows are read from a snapshot taken then. Acts go on.
 */
public final class BackingUp {
    private final DataHome home;
    private final HomeDatabase database;
    private final Clock clock;
    private final Properties manifest = new Properties();
    private final Set<String> objects = new HashSet<>();
    private int tables;
    private Set<String> missing = Set.of();

    private BackingUp(DataHome home, HomeDatabase database, Clock clock) {
        this.home = home;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param missing sealed objects that rows name and the vault does not hold: damage that was there before
     */
    public record Outcome(int tables, int objects, Set<String> missing) {}

    /** Throws {@link HomeUnusable} and the vault's exceptions; then no file was written. */
    public static Outcome of(Path directory, Path file, char[] passphrase, Clock clock) {
        try (var key = systemKey(directory, passphrase)) {
            var home = DataHome.inspect(directory);
            return home.inUse()
                    ? new BackingUp(home, HomeDatabase.ofRunning(home), clock).to(file, key)
                    : alone(directory, file, key, clock);
        }
    }

    private static SystemKey systemKey(Path directory, char[] passphrase) {
        try {
            return Vault.at(directory.resolve("keys"), directory.resolve("vault"))
                    .systemKey(passphrase);
        } catch (IOException e) {
            throw new HomeUnusable("home.unusable", directory, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome alone(Path directory, Path file, SystemKey key, Clock clock) {
        try (var home = DataHome.open(directory);
                var database = HomeDatabase.start(home)) {
            return new BackingUp(home, database, clock).to(file, key);
        } catch (IOException e) {
            throw new HomeUnusable("home.unusable", directory, String.valueOf(e.getMessage()));
        }
    }

    private Outcome to(Path file, SystemKey key) {
        try (var connection = database.asOwner()) {
            BackupFile.write(file, key, zip -> writeAll(connection, zip));
            record(file);
            return new Outcome(tables, objects.size(), missing);
        } catch (IOException | SQLException e) {
            throw new HomeUnusable("backup.failed", file, String.valueOf(e.getMessage()));
        }
    }

    /** A backup that leaves no entry in the log is none. */
    private void record(Path file) throws IOException {
        try {
            StagingAlone.in(database.url(), database.appPassword(), clock)
                    .stageApart(Act.done(ActKind.BACKED_UP, null, "server")
                            .with("log", manifest.getProperty("log.size"))
                            .with("objects", objects.size()));
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void writeAll(Connection connection, ZipOutputStream zip) throws IOException {
        try {
            var dump = new Tables(connection);
            LogTurn.hold(connection, () -> {
                snapshot(connection);
                describe(dump, zip);
                return files(home.log(), "log/", zip);
            });
            for (var table : dump.names()) {
                zip.putNextEntry(new ZipEntry("rows/" + table));
                dump.copyOut(table, zip);
                zip.closeEntry();
                tables++;
            }
            properties(dump.sequences(), "sequences", zip);
            properties(home.load("home.properties"), "home.properties", zip);
            text(Files.exists(destroyedList()) ? Files.readString(destroyedList()) : "", "destroyed", zip);
            files(home.tls(), "tls/", zip);
            files(home.objects(), "vault/", zip);
            missing = new HashSet<>(dump.neededObjects());
            missing.removeAll(objects);
            connection.rollback();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Path destroyedList() {
        return home.keys().resolve("destroyed");
    }

    private static void snapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1 from organisation");
        }
    }

    private void describe(Tables dump, ZipOutputStream zip) throws IOException, SQLException {
        manifest.setProperty("format", "1");
        manifest.setProperty("made", clock.instant().toString());
        manifest.setProperty("schema", dump.schemaVersion());
        manifest.setProperty("log.size", String.valueOf(sizeOfLog()));
        properties(manifest, "backup.properties", zip);
    }

    /** Of a log whose head is not signed by its own key no backup is made. */
    private long sizeOfLog() throws IOException {
        try {
            var key = VerifierKey.parse(
                    Files.readString(home.log().resolve("vkey")).strip());
            return SignedCheckpoint.verify(Files.readAllBytes(home.log().resolve("checkpoint")), key)
                    .size();
        } catch (MalformedNoteException | UnverifiedNoteException e) {
            throw new IOException("the log's checkpoint is not signed by its key", e);
        }
    }

    private int files(Path folder, String under, ZipOutputStream zip) throws IOException {
        try (var walk = Files.walk(folder)) {
            var all = walk.filter(Files::isRegularFile).sorted().toList();
            for (var path : all) {
                file(path, under + folder.relativize(path), zip);
            }
            return all.size();
        }
    }

    /** One that vanishes meanwhile was destroyed, or was the narrow form of a tile that is there in full. */
    private void file(Path path, String name, ZipOutputStream zip) throws IOException {
        if (path.getFileName().toString().matches(".*(\\.part|\\.writing|\\.lock)")) {
            return;
        }
        try (var in = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
            if (name.startsWith("vault/")) {
                objects.add(path.getFileName().toString());
            }
        } catch (NoSuchFileException gone) {
            // see above
        }
    }

    private static void properties(Properties all, String name, ZipOutputStream zip) throws IOException {
        var text = new java.io.StringWriter();
        all.store(text, null);
        text(text.toString(), name, zip);
    }

    private static void text(String text, String name, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
