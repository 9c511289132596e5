package io.shoumi.evidence;

import io.shoumi.evidence.merkle.ConsistencyProof;
import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.InclusionProof;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A log as an outsider reads it: the directory and the verifier key, no private key, no lock. One reader is one look at
 * one published checkpoint; open another to see what was appended since.
 */
public final class TileLogReader {
    private final TileStore store;
    private final VerifierKey key;
    private final SignedCheckpoint head;
    private final TileTree tree;

    private TileLogReader(TileStore store, VerifierKey key, SignedCheckpoint head) {
        this.store = store;
        this.key = key;
        this.head = head;
        this.tree = new TileTree(store, head.checkpoint());
    }

    /** Trusts the {@code vkey} that lies in the directory; better is a key that came another way. */
    public static TileLogReader open(Path directory)
            throws IOException, MalformedNoteException, UnverifiedNoteException {
        return open(directory, readVerifierKey(directory));
    }

    public static TileLogReader open(Path directory, VerifierKey key)
            throws IOException, MalformedNoteException, UnverifiedNoteException {
        TileStore store = new TileStore(directory);
        SignedCheckpoint head = SignedCheckpoint.verify(Files.readAllBytes(store.checkpoint()), key);
        return new TileLogReader(store, key, head);
    }

    /** The content of {@code vkey}: one verifier key and one newline, nothing else. */
    static VerifierKey readVerifierKey(Path directory) throws IOException, MalformedNoteException {
        byte[] bytes = Files.readAllBytes(new TileStore(directory).verifierKey());
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new MalformedNoteException("vkey is one line");
        }
        return VerifierKey.parse(text.substring(0, text.length() - 1));
    }

    public SignedCheckpoint checkpoint() {
        return head;
    }

    public VerifierKey verifierKey() {
        return key;
    }

    public long size() {
        return head.size();
    }

    public Hash root() {
        return head.checkpoint().root();
    }

    /** The root the tiles give for an earlier size. */
    public Hash root(long size) throws IOException {
        return tree.root(size);
    }

    public InclusionProof inclusionProof(long index) throws IOException {
        return tree.inclusionProof(index);
    }

    public ConsistencyProof consistencyProof(long oldSize, long newSize) throws IOException {
        return tree.consistencyProof(oldSize, newSize);
    }

    public TlogProof proof(long index) throws IOException {
        return TlogProof.of(tree.inclusionProof(index), head);
    }

    public byte[] entry(long index) throws IOException {
        return tree.entry(index);
    }

    public List<byte[]> entries(long from, long to) throws IOException {
        return tree.entries(from, to);
    }

    TileStore store() {
        return store;
    }
}
