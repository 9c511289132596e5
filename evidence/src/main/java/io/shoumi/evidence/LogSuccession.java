package io.shoumi.evidence;

import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets a log that was restored from a backup go on under a new origin. The entries stay; the old head, with the key that it is
 * verified by, is kept under {@code before/}; the new origin signs the same tree. So nobody takes the restored log for the old one
 * cut short, and a witness who saw the old one further on can say how far.
 */
public final class LogSuccession {
    private LogSuccession() {}

    /**
     * Signs the log in {@code directory} over to {@code successor}; no writer may have it open.
     *
     * @return the last head of the old origin
     * @throws LogDamagedException if the old head is not signed by the log's own key
     */
    public static SignedCheckpoint begin(Path directory, LogKey successor) throws IOException {
        TileStore store = new TileStore(directory);
        SignedCheckpoint last = lastHead(store);
        if (last.checkpoint().origin().equals(successor.origin())) {
            throw new IllegalArgumentException("a successor has an origin of its own");
        }
        keep(store, directory.resolve("before").resolve(String.valueOf(last.size())));
        store.write(store.verifierKey(), (successor.verifierText() + "\n").getBytes(StandardCharsets.UTF_8));
        Files.deleteIfExists(store.pendingCheckpoint());
        Checkpoint same = new Checkpoint(
                successor.origin(), last.size(), last.checkpoint().root());
        store.publish(SignedCheckpoint.sign(same, successor).note().format());
        return last;
    }

    private static SignedCheckpoint lastHead(TileStore store) throws IOException {
        try {
            VerifierKey key = VerifierKey.parse(Files.readString(store.verifierKey(), StandardCharsets.UTF_8)
                    .strip());
            return SignedCheckpoint.verify(Files.readAllBytes(store.checkpoint()), key);
        } catch (MalformedNoteException | UnverifiedNoteException wrong) {
            throw new LogDamagedException("the backup's checkpoint is not signed by the backup's log", wrong);
        }
    }

    private static void keep(TileStore store, Path place) throws IOException {
        Files.createDirectories(place);
        Files.copy(store.checkpoint(), place.resolve("checkpoint"));
        Files.copy(store.verifierKey(), place.resolve("vkey"));
    }
}
