package io.shoumi.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * Files that survive a power cut once a call returns, and that only the owner's account may read. A file is there whole or
 * not at all: written aside, synced, renamed, and the directory synced.
 */
final class DurableFiles {
    static final String UNFINISHED = ".part";
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final SecureRandom RANDOM = new SecureRandom();

    private DurableFiles() {}

    static void write(Path target, ObjectStore.Content content) throws IOException {
        Path unfinished = unfinished(target);
        Files.deleteIfExists(unfinished);
        try {
            writeSynced(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        sync(directoryOf(target));
    }

    /** As it is written before it is renamed. */
    static Path unfinished(Path target) {
        return target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(directoryOf(to));
    }

    /** Puts a file in the place of another, which waits for {@link #eraseReplaced}. */
    static void replace(Path next, Path target) throws IOException {
        eraseReplaced(target);
        Files.createLink(replaced(target), target);
        rename(next, target);
    }

    /** Erases what {@link #replace} left of an earlier file; a second name of the file in place is only taken away. */
    static void eraseReplaced(Path target) throws IOException {
        Path old = replaced(target);
        if (!Files.exists(old)) {
            return;
        }
        if (Files.isSameFile(old, target)) {
            Files.delete(old);
            sync(directoryOf(old));
        } else {
            erase(old);
        }
    }

    private static Path replaced(Path target) {
        return target.resolveSibling(target.getFileName() + ".old");
    }

    private static void writeSynced(Path file, ObjectStore.Content content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, PRIVATE_FILE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
        }
    }

    /** Appends after the first {@code keptBytes}; what a failed append left behind them is cut off. */
    static void append(Path file, long keptBytes, byte[] line) throws IOException {
        try (FileChannel channel = openPrivate(file)) {
            channel.truncate(keptBytes).position(keptBytes);
            writeFully(channel, ByteBuffer.wrap(line));
            channel.force(true);
        }
        sync(directoryOf(file));
    }

    /** Makes the file if need be. */
    static FileChannel openPrivate(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PRIVATE_FILE);
    }

    /**
     * Overwrites, syncs, unlinks. A copy-on-write file system or a flash disk may keep the old blocks: what stays there is
     * a key wrapped by the root key.
     */
    static void erase(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[(int) channel.size()];
            RANDOM.nextBytes(noise);
            writeFully(channel, ByteBuffer.wrap(noise));
            channel.force(true);
        }
        Files.delete(file);
        sync(directoryOf(file));
    }

    static void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directoryOf(directory);
        createDirectories(parent);
        Files.createDirectories(directory, PRIVATE_DIRECTORY);
        sync(parent);
    }

    static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
