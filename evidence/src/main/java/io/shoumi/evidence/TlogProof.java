package io.shoumi.evidence;

import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.InclusionProof;
import io.shoumi.evidence.merkle.Rfc6962;
import io.shoumi.evidence.note.CanonicalBase64;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof that leaves the house (C2SP tlog-proof): entry index, audit path and the signed checkpoint, checked with no
 * access to the log. {@code extra} is carried and never believed; null where there is none.
 */
public record TlogProof(byte @Nullable [] extra, long index, List<Hash> hashes, byte[] checkpointNote) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    public TlogProof {
        hashes = List.copyOf(hashes);
        checkpointNote = checkpointNote.clone();
    }

    public static TlogProof of(InclusionProof proof, SignedCheckpoint checkpoint) {
        return new TlogProof(
                null, proof.index(), proof.hashes(), checkpoint.note().format());
    }

    public byte[] format() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            text.append("extra ").append(CanonicalBase64.encode(extra)).append('\n');
        }
        text.append("index ").append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        text.append('\n').append(new String(checkpointNote, StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static TlogProof parse(byte[] file) throws MalformedNoteException {
        String text = new String(file, StandardCharsets.UTF_8);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedNoteException("a proof without a checkpoint");
        }
        List<String> head =
                new ArrayList<>(Arrays.asList(text.substring(0, blank).split("\n", -1)));
        if (!head.removeFirst().equals(HEADER)) {
            throw new MalformedNoteException("not a c2sp.org/tlog-proof@v1");
        }
        byte[] extra = prefixed(head, "extra ") ? CanonicalBase64.decode(rest(head, "extra ")) : null;
        if (!prefixed(head, "index ")) {
            throw new MalformedNoteException("a proof without an index");
        }
        long index = Decimal.parse(rest(head, "index "));
        return new TlogProof(
                extra, index, hashes(head), text.substring(blank + 2).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean prefixed(List<String> lines, String prefix) {
        return !lines.isEmpty() && lines.getFirst().startsWith(prefix);
    }

    private static String rest(List<String> lines, String prefix) {
        return lines.removeFirst().substring(prefix.length());
    }

    private static List<Hash> hashes(List<String> lines) throws MalformedNoteException {
        List<Hash> hashes = new ArrayList<>();
        for (String line : lines) {
            byte[] hash = CanonicalBase64.decode(line);
            if (hash.length != Hash.SIZE_BYTES) {
                throw new MalformedNoteException("a hash has 32 bytes");
            }
            hashes.add(Hash.of(hash));
        }
        return hashes;
    }

    /** Returns the checkpoint this proof stands on, if {@code entry} is at its index there; throws otherwise. */
    public SignedCheckpoint verify(byte[] entry, VerifierKey key)
            throws MalformedNoteException, UnverifiedNoteException {
        return verify(entry, key, key.name().text());
    }

    public SignedCheckpoint verify(byte[] entry, VerifierKey key, String origin)
            throws MalformedNoteException, UnverifiedNoteException {
        SignedCheckpoint signed = SignedCheckpoint.verify(checkpointNote, key, origin);
        InclusionProof proof = new InclusionProof(index, signed.size(), hashes);
        if (!proof.proves(Rfc6962.leaf(entry), signed.checkpoint().root())) {
            throw new UnverifiedNoteException("the proof does not lead from this entry to the checkpoint");
        }
        return signed;
    }

    @Override
    public byte[] checkpointNote() {
        return checkpointNote.clone();
    }
}
