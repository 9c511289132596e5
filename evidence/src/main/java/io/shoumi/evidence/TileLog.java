package io.shoumi.evidence;

import io.shoumi.evidence.merkle.ConsistencyProof;
import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.InclusionProof;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The one writer of a log directory. {@link #append} returns when entries, tiles and a signed checkpoint over them are
 * durable; if it throws, the published log is what it was and the same batch may be appended again. After a crash the
 * last batch is either published whole or not at all; a caller that lost the answer finds its entries again by reading
 * those beyond the last index it knows. Reads may come from any thread and see the last published checkpoint.
 */
public final class TileLog implements AutoCloseable {
    private final TileStore store;
    private final LogKey key;
    private final FileChannel lock;
    private RightEdge edge;
    private volatile Published published;

    /** A checkpoint and the tree under it, replaced together. */
    private record Published(SignedCheckpoint head, TileTree tree) {
        static Published of(SignedCheckpoint head, TileStore store) {
            return new Published(head, new TileTree(store, head.checkpoint()));
        }
    }

    private TileLog(TileStore store, LogKey key, FileChannel lock) throws IOException {
        this.store = store;
        this.key = key;
        this.lock = lock;
        requireOwnKey();
        SignedCheckpoint head = recover();
        this.edge = readEdge(head.checkpoint());
        this.published = Published.of(head, store);
    }

    /**
     * Opens the log in {@code directory}, or begins an empty one there.
     *
     * @throws LogInUseException if another writer has it
     * @throws LogDamagedException if key, checkpoint and tiles do not belong together
     */
    public static TileLog open(Path directory, LogKey key) throws IOException {
        Files.createDirectories(directory);
        TileStore store = new TileStore(directory);
        FileChannel lock = lock(directory, store);
        try {
            return new TileLog(store, key, lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static FileChannel lock(Path directory, TileStore store) throws IOException {
        FileChannel channel = FileChannel.open(store.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // answered below, like a writer in another process
        }
        channel.close();
        throw new LogInUseException(directory);
    }

    private void requireOwnKey() throws IOException {
        byte[] own = (key.verifierText() + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(store.verifierKey())) {
            if (Files.exists(store.checkpoint())) {
                throw new LogDamagedException("the log has a checkpoint and no verifier key");
            }
            store.write(store.verifierKey(), own);
        } else if (!Arrays.equals(own, Files.readAllBytes(store.verifierKey()))) {
            throw new LogDamagedException("the log belongs to another key");
        }
    }

    /**
     * The head to go on from. A pending checkpoint that the tiles bear out was signed, and may have been seen, before
     * power was lost: it is published now. Any other pending file is the rest of a write that never finished.
     */
    private SignedCheckpoint recover() throws IOException {
        if (Files.exists(store.pendingCheckpoint()) && pendingHolds()) {
            store.publishPending();
            store.sync();
        }
        SignedCheckpoint head = Files.exists(store.checkpoint()) ? verified(store.checkpoint()) : begin();
        Files.deleteIfExists(store.pendingCheckpoint());
        return head;
    }

    private boolean pendingHolds() throws IOException {
        try {
            SignedCheckpoint pending = verified(store.pendingCheckpoint());
            readEdge(pending.checkpoint());
            return !Files.exists(store.checkpoint())
                    || verified(store.checkpoint()).size() <= pending.size();
        } catch (IOException unfinished) {
            return false;
        }
    }

    private SignedCheckpoint begin() throws IOException {
        if (store.hasTiles()) {
            throw new LogDamagedException("the log has tiles and no checkpoint");
        }
        SignedCheckpoint empty = SignedCheckpoint.sign(new Checkpoint(key.origin(), 0, new RightEdge().root()), key);
        store.publish(empty.note().format());
        return empty;
    }

    private SignedCheckpoint verified(Path file) throws IOException {
        try {
            return SignedCheckpoint.verify(Files.readAllBytes(file), key.verifier());
        } catch (MalformedNoteException | UnverifiedNoteException wrong) {
            throw new LogDamagedException("the file " + file.getFileName() + " is not a checkpoint of this log", wrong);
        }
    }

    private RightEdge readEdge(Checkpoint checkpoint) throws IOException {
        try {
            RightEdge read = RightEdge.read(store, checkpoint.size());
            if (read.root().equals(checkpoint.root())) {
                return read;
            }
        } catch (NoSuchFileException missing) {
            throw new LogDamagedException("a tile of the checkpoint is missing", missing);
        }
        throw new LogDamagedException("the tiles do not lead to the checkpoint");
    }

    /**
     * Appends a batch and publishes a checkpoint over it. The work is proportional to the batch; the files are synced
     * once as a group.
     *
     * @return the index of the first of {@code entries}
     */
    public synchronized long append(List<byte[]> entries) throws IOException {
        requireFitting(entries);
        requireUnchangedHead();
        long first = edge.size();
        if (entries.isEmpty()) {
            return first;
        }
        RightEdge next = edge.copy();
        Map<TileAddress, byte[]> files =
                next.addAll(entries.stream().map(byte[]::clone).toList());
        for (TileAddress address : files.keySet()) {
            store.dropUnpublished(address, first);
        }
        store.write(files);
        SignedCheckpoint head = SignedCheckpoint.sign(new Checkpoint(key.origin(), next.size(), next.root()), key);
        store.publish(head.note().format());
        edge = next;
        published = Published.of(head, store);
        files.keySet().stream().filter(address -> !address.partial()).forEach(store::dropPartials);
        return first;
    }

    private static void requireFitting(List<byte[]> entries) {
        if (entries.stream().anyMatch(entry -> entry.length > EntryBundle.ENTRY_SIZE_BYTES_MAX)) {
            throw new IllegalArgumentException("an entry has at most 65535 bytes");
        }
    }

    /** Somebody who changes the checkpoint under a running log must not have it signed over. */
    private void requireUnchangedHead() throws IOException {
        if (!lock.isOpen()) {
            throw new IOException("the log is closed");
        }
        if (!verified(store.checkpoint()).checkpoint().equals(published.head().checkpoint())) {
            throw new LogDamagedException("the checkpoint was changed by another hand");
        }
    }

    public long size() {
        return published.head().size();
    }

    public Hash root() {
        return published.head().checkpoint().root();
    }

    public SignedCheckpoint checkpoint() {
        return published.head();
    }

    /** That entry {@code index} stands in the published tree. */
    public InclusionProof inclusionProof(long index) throws IOException {
        return published.tree().inclusionProof(index);
    }

    /** That the tree of {@code newSize} entries only added to that of {@code oldSize}. */
    public ConsistencyProof consistencyProof(long oldSize, long newSize) throws IOException {
        return published.tree().consistencyProof(oldSize, newSize);
    }

    /** The proof of entry {@code index} as a file for somebody outside. */
    public TlogProof proof(long index) throws IOException {
        Published now = published;
        return TlogProof.of(now.tree().inclusionProof(index), now.head());
    }

    public byte[] entry(long index) throws IOException {
        return published.tree().entry(index);
    }

    /** Entries {@code from} (inclusive) to {@code to} (exclusive). */
    public List<byte[]> entries(long from, long to) throws IOException {
        return published.tree().entries(from, to);
    }

    /** Gives the lock back; what was published stays published. */
    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }
}
