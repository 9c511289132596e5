package io.shoumi.ledger;

import io.shoumi.evidence.LogInUseException;
import io.shoumi.evidence.LogKey;
import io.shoumi.evidence.SignedCheckpoint;
import io.shoumi.evidence.TileLog;
import io.shoumi.evidence.TileLogReader;
import io.shoumi.evidence.TlogProof;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log as one of several nodes has it: whoever holds the lock of its files writes, the others stand aside; all read. The lock
 * goes with its process, so that another node goes on where a killed one stopped.
 */
final class SharedLog {
    private final Path directory;
    private final LogKey key;
    private @Nullable TileLog writing;

    private SharedLog(Path directory, LogKey key) {
        this.directory = directory;
        this.key = key;
    }

    /** @throws io.shoumi.evidence.LogDamagedException if this node could write and key, head and tiles do not belong together */
    static SharedLog open(Path directory, LogKey key) throws IOException {
        var log = new SharedLog(directory, key);
        var _ = log.toWrite();
        return log;
    }

    /** Empty while another node writes. */
    synchronized Optional<TileLog> toWrite() throws IOException {
        if (writing == null) {
            try {
                writing = TileLog.open(directory, key);
            } catch (LogInUseException another) {
                return Optional.empty();
            }
        }
        return Optional.of(writing);
    }

    /** Lets another node write. */
    synchronized void standAside() throws IOException {
        var held = writing;
        writing = null;
        if (held != null) {
            held.close();
        }
    }

    SignedCheckpoint head() throws IOException {
        return look().checkpoint();
    }

    /** Empty for an index that is not there yet. */
    Optional<TlogProof> proof(long index) throws IOException {
        var look = look();
        return index >= 0 && index < look.size() ? Optional.of(look.proof(index)) : Optional.empty();
    }

    private TileLogReader look() throws IOException {
        try {
            return TileLogReader.open(directory, key.verifier());
        } catch (MalformedNoteException | UnverifiedNoteException foreign) {
            throw new IOException("the log's checkpoint is not one of its key", foreign);
        }
    }
}
