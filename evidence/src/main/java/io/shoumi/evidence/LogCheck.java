package io.shoumi.evidence;

import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The independent check: believes the verifier key and nothing else. Every tile is recomputed from the entries, the root
 * compared with the signed checkpoint, and, where the database's rows are given, each row with its entry. Reads only;
 * runs beside a live writer.
 */
public final class LogCheck {
    private final Path directory;
    private @Nullable VerifierKey trusted;
    private byte @Nullable [] keptCheckpoint;

    private LogCheck(Path directory) {
        this.directory = directory;
    }

    /** A check of the log in {@code directory} that trusts the {@code vkey} lying there. */
    public static LogCheck of(Path directory) {
        return new LogCheck(directory);
    }

    /** Trusts {@code key}, which came another way than with the log. */
    public LogCheck trusting(VerifierKey key) {
        trusted = key;
        return this;
    }

    /** Holds the log to a checkpoint that was kept outside: it must still lie on the log's history. */
    public LogCheck against(byte[] checkpointNote) {
        keptCheckpoint = checkpointNote.clone();
        return this;
    }

    /** The log by itself, without the database. */
    public LogVerdict run() {
        return judge(null);
    }

    /** The log and the database's rows, which come in the order of their index. */
    public LogVerdict run(Iterator<LedgerRow> rows) {
        return judge(rows);
    }

    private LogVerdict judge(@Nullable Iterator<LedgerRow> rows) {
        Witnessing witnessing = new Witnessing.NotWitnessed();
        try {
            TileLogReader reader = open();
            witnessing = reader.checkpoint().witnessing();
            return walk(reader, rows);
        } catch (TamperedException found) {
            return found.verdict(witnessing);
        } catch (IOException unreadable) {
            return new LogVerdict.Unreadable(reason(unreadable), witnessing);
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof NoSuchFileException missing
                ? "missing: " + missing.getFile()
                : String.valueOf(unreadable.getMessage());
    }

    private TileLogReader open() throws IOException, TamperedException {
        VerifierKey key = key();
        try {
            return TileLogReader.open(directory, key);
        } catch (MalformedNoteException malformed) {
            throw TamperedException.of(Damage.CHECKPOINT_MALFORMED, "checkpoint");
        } catch (UnverifiedNoteException unsigned) {
            throw TamperedException.of(Damage.CHECKPOINT_NOT_SIGNED, "checkpoint");
        }
    }

    private VerifierKey key() throws IOException, TamperedException {
        try {
            VerifierKey lying = TileLogReader.readVerifierKey(directory);
            if (trusted != null && !trusted.equals(lying)) {
                throw TamperedException.of(Damage.VERIFIER_KEY_REPLACED, "vkey");
            }
            return lying;
        } catch (MalformedNoteException malformed) {
            throw TamperedException.of(Damage.VERIFIER_KEY_MALFORMED, "vkey");
        }
    }

    private LogVerdict walk(TileLogReader reader, @Nullable Iterator<LedgerRow> rows)
            throws IOException, TamperedException {
        TileCheck tiles = new TileCheck(reader.store());
        RowCheck database = rows == null ? null : new RowCheck(rows, id -> place(reader, id));
        for (long first = 0; first < reader.size(); first += TileAddress.WIDTH_MAX) {
            int width = (int) Math.min(TileAddress.WIDTH_MAX, reader.size() - first);
            List<byte[]> entries = tiles.bundle(first / TileAddress.WIDTH_MAX, width);
            if (database != null) {
                compareRows(database, first, entries);
            }
        }
        if (database != null) {
            database.finish();
        }
        requireRoot(reader, tiles.finish());
        requireKept(reader);
        return new LogVerdict.Intact(
                reader.size(),
                reader.root(),
                database == null ? 0 : database.erased(),
                reader.checkpoint().witnessing());
    }

    private static void compareRows(RowCheck database, long first, List<byte[]> entries)
            throws IOException, TamperedException {
        for (int i = 0; i < entries.size(); i++) {
            Optional<LogEntry> entry = LogEntry.parse(entries.get(i));
            if (entry.isEmpty()) {
                throw TamperedException.at(first + i, Damage.ENTRY_UNREADABLE, "entry " + (first + i));
            }
            database.entry(first + i, entry.get());
        }
    }

    private static OptionalLong place(TileLogReader reader, EntryId id) throws IOException {
        for (long first = 0; first < reader.size(); first += TileAddress.WIDTH_MAX) {
            long index = first;
            for (byte[] data : reader.entries(first, Math.min(first + TileAddress.WIDTH_MAX, reader.size()))) {
                if (LogEntry.parse(data).filter(entry -> entry.id().equals(id)).isPresent()) {
                    return OptionalLong.of(index);
                }
                index++;
            }
        }
        return OptionalLong.empty();
    }

    private static void requireRoot(TileLogReader reader, Hash recomputed) throws TamperedException {
        if (!recomputed.equals(reader.root())) {
            throw TamperedException.of(Damage.ROOT_DIFFERS, "checkpoint");
        }
    }

    private void requireKept(TileLogReader reader) throws IOException, TamperedException {
        if (keptCheckpoint == null) {
            return;
        }
        Checkpoint kept = kept(keptCheckpoint, reader.verifierKey());
        if (kept.size() > reader.size()) {
            throw TamperedException.at(reader.size(), Damage.ROLLED_BACK, "checkpoint");
        }
        if (!reader.root(kept.size()).equals(kept.root())) {
            throw TamperedException.of(Damage.HISTORY_REWRITTEN, "size " + kept.size());
        }
    }

    private static Checkpoint kept(byte[] note, VerifierKey key) throws IOException, TamperedException {
        try {
            return SignedCheckpoint.verify(note, key).checkpoint();
        } catch (MalformedNoteException malformed) {
            throw new IOException("the given checkpoint is not one: " + malformed.getMessage(), malformed);
        } catch (UnverifiedNoteException otherKey) {
            throw TamperedException.of(Damage.CHECKPOINT_NOT_SIGNED, "the given checkpoint");
        }
    }
}
