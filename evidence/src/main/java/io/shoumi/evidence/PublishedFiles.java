package io.shoumi.evidence;

import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a log that any outsider may fetch (C2SP tlog-tiles): head, key, and what the published head needs. A tile's name
 * has one spelling and no other file is ever opened: no name leads out of the directory, to the lock, or to a file that a batch
 * has written and no head has published, whose bytes may still become others.
 */
public final class PublishedFiles {
    private final Path directory;
    private final TileStore store;

    private PublishedFiles(Path directory) {
        this.directory = directory;
        this.store = new TileStore(directory);
    }

    public static PublishedFiles of(Path directory) {
        return new PublishedFiles(directory);
    }

    public Optional<byte[]> checkpoint() throws IOException {
        return read(store.checkpoint());
    }

    public Optional<byte[]> verifierKey() throws IOException {
        return read(store.verifierKey());
    }

    /** A tile or an entry bundle by its name below {@code tile/}. */
    public Optional<byte[]> tile(String name) throws IOException {
        Optional<TileAddress> address = TileAddress.parse("tile/" + name);
        return address.isPresent() && published(address.get())
                ? read(address.get().in(directory))
                : Optional.empty();
    }

    private boolean published(TileAddress address) throws IOException {
        Optional<byte[]> note = checkpoint();
        try {
            return note.isPresent()
                    && address.width()
                            <= address.widthAt(Checkpoint.parse(
                                            SignedNote.parse(note.get()).text())
                                    .size());
        } catch (MalformedNoteException damaged) {
            throw new LogDamagedException("the checkpoint is not one", damaged);
        }
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
