package io.shoumi.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one log directory. A file appears under its name whole and durable or not at all: it is written beside
 * its place, synced, renamed, and the directory synced.
 */
final class TileStore {
    private static final String TEMPORARY = ".writing";
    private final Path log;

    TileStore(Path log) {
        this.log = log;
    }

    Path checkpoint() {
        return log.resolve("checkpoint");
    }

    /** A checkpoint signed and durable, on its way to be published by a rename. */
    Path pendingCheckpoint() {
        return log.resolve("checkpoint.pending");
    }

    Path verifierKey() {
        return log.resolve("vkey");
    }

    boolean hasTiles() {
        return Files.exists(log.resolve("tile"));
    }

    Path lock() {
        return log.resolve(".lock");
    }

    /**
     * The bytes of a tile. A partial tile may have been dropped once its full form was published; then the full form is
     * returned, which begins with the same bytes.
     */
    byte[] read(TileAddress address) throws IOException {
        try {
            return Files.readAllBytes(address.in(log));
        } catch (NoSuchFileException missing) {
            if (!address.partial()) {
                throw missing;
            }
            return Files.readAllBytes(address.full().in(log));
        }
    }

    /** Whether {@link #read} answers with the full form because the partial one is not there. */
    boolean isOnlyWider(TileAddress address) {
        return address.partial() && !Files.exists(address.in(log));
    }

    /** The widths of the partial forms that lie in the directory, in no order. */
    Set<Integer> partialWidths(TileAddress address) throws IOException {
        Path directory = address.partialsIn(log);
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,2}"))
                    .map(Integer::parseInt)
                    .collect(Collectors.toSet());
        } catch (NoSuchFileException droppedMeanwhile) {
            return Set.of();
        }
    }

    /** Writes a batch: every file first, then every directory whose names changed, each synced once. */
    void write(Map<TileAddress, byte[]> files) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (var file : files.entrySet()) {
            Path directory = file.getKey().directoryIn(log);
            createDirectories(directory, changed);
            place(file.getValue(), file.getKey().in(log));
            changed.add(directory);
        }
        for (Path directory : changed) {
            sync(directory);
        }
    }

    /** Writes one file at the root of the log, durable when this returns. */
    void write(Path place, byte[] bytes) throws IOException {
        place(bytes, place);
        sync(log);
    }

    private static void createDirectories(Path directory, Set<Path> changed) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            createDirectories(parent, changed);
            changed.add(parent);
        }
        Files.createDirectories(directory);
    }

    private static void place(byte[] bytes, Path place) throws IOException {
        Path temporary = place.resolveSibling(place.getFileName() + TEMPORARY);
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Publishes a signed checkpoint in two steps, so that a checkpoint somebody may have seen is never lost: it is made
     * durable as pending, then renamed. If power takes the rename back, the pending file is still there.
     */
    void publish(byte[] note) throws IOException {
        try {
            write(pendingCheckpoint(), note);
            publishPending();
        } catch (IOException failed) {
            Files.deleteIfExists(pendingCheckpoint());
            throw failed;
        }
    }

    void publishPending() throws IOException {
        Files.move(pendingCheckpoint(), checkpoint(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the names at the root of the log durable. */
    void sync() throws IOException {
        sync(log);
    }

    /**
     * Drops partial forms of this tile that are wider than the published log of {@code size} entries: the rest of a batch
     * that was cut before its checkpoint. Left alone they would soon contradict the tiles that were published.
     */
    void dropUnpublished(TileAddress address, long size) throws IOException {
        for (int width : partialWidths(address)) {
            if (width > address.widthAt(size)) {
                Files.deleteIfExists(address.narrowed(width).in(log));
            }
        }
    }

    /** Drops the partial forms of a published full tile. Leftovers do no harm, so nothing is raised or synced. */
    void dropPartials(TileAddress full) {
        Path directory = full.partialsIn(log);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException leftovers) {
            // superseded partial tiles may stay: tlog-tiles allows dropping them and does not ask for it
        }
    }
}
