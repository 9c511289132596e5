package io.shoumi.backup;

import io.shoumi.evidence.LogSuccession;
import io.shoumi.home.DataHome;
import io.shoumi.home.EmbeddedDatabase;
import io.shoumi.home.HomeUnusable;
import io.shoumi.home.Migrations;
import io.shoumi.home.NewLogKey;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/** A home that is filled from a backup: entry by entry in the order they were written, then finished. */
final class GrowingHome implements AutoCloseable {
    private final Path keysDir;
    private final OpenVault keys;
    private final DataHome home;
    private final EmbeddedDatabase database;
    private final Properties manifest = new Properties();
    private final Properties about = new Properties();
    private final Properties sequences = new Properties();
    private String destroyed = "";

    GrowingHome(Path root, Path keysDir, OpenVault keys) throws IOException {
        this.keysDir = keysDir;
        this.keys = keys;
        this.home = DataHome.open(root);
        try {
            this.database = EmbeddedDatabase.start(home);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    void fill(ZipInputStream zip) throws IOException {
        try (var connection = database.asSuperuser()) {
            var tables = new Tables(connection);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry.getName(), zip, tables);
            }
            tables.setSequences(sequences);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void take(String name, ZipInputStream zip, Tables tables) throws IOException, SQLException {
        var slash = name.indexOf('/');
        switch (slash < 0 ? name : name.substring(0, slash)) {
            case "backup.properties" -> {
                manifest.load(zip);
                makeTables(tables);
            }
            case "rows" -> tables.copyIn(name.substring(slash + 1), zip);
            case "sequences" -> sequences.load(zip);
            case "home.properties" -> about.load(zip);
            case "destroyed" -> destroyed = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            case "log", "tls", "vault" -> write(name, zip);
            default -> throw new IOException("a backup holds no " + name);
        }
    }

    /** The schema as it was when the backup was made; it is brought up to date once the rows are there. */
    private void makeTables(Tables tables) throws SQLException {
        var schema = manifest.getProperty("schema");
        var migrations = Migrations.of(database)
                .target(schema)
                .skipDefaultCallbacks(true)
                .load();
        var known = java.util.Arrays.stream(migrations.info().all())
                .anyMatch(one ->
                        one.getVersion() != null && one.getVersion().toString().equals(schema));
        if (!known) {
            throw new HomeUnusable("backup.newer", schema);
        }
        migrations.migrate();
        tables.beginLoading();
    }

    private void write(String name, InputStream in) throws IOException {
        var place = home.root().resolve(name).normalize();
        if (!place.startsWith(home.root())) {
            throw new IOException("a backup holds no " + name);
        }
        Files.createDirectories(
                place.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(place)) {
            in.transferTo(out);
        }
    }

    /** Keys that the backup knows as destroyed are destroyed again; the log goes on under a new origin. */
    Restoring.Outcome finish() throws IOException, SQLException {
        Migrations.of(database).load().migrate();
        destroyed
                .lines()
                .map(line -> OwnerId.of(line.substring(line.indexOf(' ') + 1)))
                .forEach(keys::destroy);
        var made = Instant.parse(manifest.getProperty("made"));
        var outcome = goOn(made);
        about.stringPropertyNames().stream()
                .filter(key -> !key.equals("version"))
                .forEach(key -> home.put(key, about.getProperty(key)));
        return outcome;
    }

    private Restoring.Outcome goOn(Instant made) throws IOException, SQLException {
        var successor = NewLogKey.in(keysDir, keys);
        var last = LogSuccession.begin(home.log(), successor);
        try (var connection = database.asOwner();
                var row = connection.prepareStatement("""
                        insert into restoration (id, at, made_at, from_origin, from_size, from_root, to_origin)
                        values (?, current_timestamp, ?, ?, ?, ?, ?)""")) {
            row.setObject(1, UUID.randomUUID());
            row.setTimestamp(2, Timestamp.from(made));
            row.setString(3, last.checkpoint().origin());
            row.setLong(4, last.size());
            row.setString(5, last.checkpoint().root().base64());
            row.setString(6, successor.origin());
            row.execute();
        }
        return new Restoring.Outcome(made, last.size(), last.checkpoint().origin());
    }

    @Override
    public void close() {
        database.close();
        try {
            home.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
