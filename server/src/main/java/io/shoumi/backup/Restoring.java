package io.shoumi.backup;

import io.shoumi.home.HomeUnusable;
import io.shoumi.vault.InMemoryObjectStore;
import io.shoumi.vault.SealedVault;
import io.shoumi.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Properties;

/**
 * Makes a home from a backup and its keys. The home's directory holds {@code keys/} and nothing else. The file is read to its end
 * and found whole before anything is written; then a home grows beside the directory and takes its place at the end by a rename, so a
 * restore that was cut is begun again by the same command.
 */
public final class Restoring {
    private Restoring() {}

    /** What was restored: when the backup was made, and the log's size and origin then. */
    public record Outcome(Instant made, long logSize, String formerOrigin) {}

    /** Throws {@link HomeUnusable} and the vault's exceptions; then the directory is as it was. */
    public static Outcome of(Path directory, Path file, char[] passphrase, Clock clock) {
        var home = directory.toAbsolutePath().normalize();
        var growing = home.resolveSibling(home.getFileName() + ".restoring");
        requireReadable(file);
        requireKeysOnly(home);
        try {
            requireWhole(file, vault(home.resolve("keys"), clock), passphrase);
            forget(growing);
            var outcome = grow(growing, home.resolve("keys"), file, passphrase, clock);
            Files.move(home.resolve("keys"), growing.resolve("keys"));
            Files.delete(home);
            Files.move(growing, home);
            return outcome;
        } catch (IOException | SQLException e) {
            throw new HomeUnusable("backup.restore-failed", directory, String.valueOf(e.getMessage()));
        } finally {
            if (Files.exists(home.resolve("keys"))) {
                forgetQuietly(home, growing);
            }
        }
    }

    /** The keys alone; no object is opened here. */
    private static SealedVault vault(Path keys, Clock clock) {
        return Vault.at(keys, new InMemoryObjectStore(clock), clock);
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new HomeUnusable("backup.absent", file);
        }
    }

    private static void requireKeysOnly(Path home) {
        if (!Files.isDirectory(home.resolve("keys"))) {
            throw new HomeUnusable("backup.no-keys", home);
        }
        try (var entries = Files.list(home)) {
            if (entries.anyMatch(entry -> !entry.endsWith("keys"))) {
                throw new HomeUnusable("backup.not-empty", home);
            }
        } catch (IOException e) {
            throw new HomeUnusable("home.unusable", home, String.valueOf(e.getMessage()));
        }
    }

    /** Wrong keys, a changed byte, a missing end, a format of the future: all seen before anything is touched. */
    private static void requireWhole(Path file, SealedVault keys, char[] passphrase) throws IOException {
        try (var key = keys.systemKey(passphrase)) {
            BackupFile.read(file, key, zip -> {
                var manifest = new Properties();
                if (zip.getNextEntry() != null) {
                    manifest.load(zip);
                }
                if (!"1".equals(manifest.getProperty("format"))) {
                    throw new HomeUnusable("backup.other-format", file, manifest.getProperty("format", "?"));
                }
                while (zip.getNextEntry() != null) {
                    zip.skip(Long.MAX_VALUE);
                }
            });
        }
    }

    private static Outcome grow(Path growing, Path keysDir, Path file, char[] passphrase, Clock clock)
            throws IOException, SQLException {
        var keys = vault(keysDir, clock);
        try (var key = keys.systemKey(passphrase);
                var open = keys.unseal(passphrase);
                var house = new GrowingHome(growing, keysDir, open)) {
            BackupFile.read(file, key, house::fill);
            return house.finish();
        }
    }

    private static void forgetQuietly(Path home, Path growing) {
        try {
            forget(growing);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(Restoring.class)
                    .warn("{} is left over from a restore of {}; the next one removes it", growing, home);
        }
    }

    private static void forget(Path growing) throws IOException {
        if (Files.exists(growing)) {
            try (var all = Files.walk(growing)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
