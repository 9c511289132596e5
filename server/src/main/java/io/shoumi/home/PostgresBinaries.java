package io.shoumi.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The published PostgreSQL programs for this machine, unpacked once below a directory. */
final class PostgresBinaries {
    private static final int OWNER_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}; unpacked under a lock where it is not there yet. */
    static Path in(Path directory) throws IOException {
        Files.createDirectories(directory);
        var unpacked = directory.resolve("postgresql-18");
        try (var channel = FileChannel.open(
                        directory.resolve("unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(unpacked.resolve(".whole"))) {
                unpack(unpacked);
                Files.createFile(unpacked.resolve(".whole"));
            }
        }
        return unpacked;
    }

    private static String archive() {
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "/postgres-linux-" + (arch.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(Path into) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive())) {
            if (in == null) {
                throw new IOException("no PostgreSQL for this machine: " + archive());
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(in))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(entry, tar, into);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("an entry outside the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & OWNER_EXECUTE) != 0) {
            var permissions = new HashSet<>(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
