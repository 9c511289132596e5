package io.shoumi.evidence;

import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.SignedNote;
import io.shoumi.evidence.note.UnverifiedNoteException;
import io.shoumi.evidence.note.VerifierKey;

/** A checkpoint whose signature by the log was checked, with the note it stands in. */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note, Witnessing witnessing) {
    /** Checks a checkpoint of a log that signs under its origin, as every log of this product does. */
    public static SignedCheckpoint verify(byte[] note, VerifierKey key)
            throws MalformedNoteException, UnverifiedNoteException {
        return verify(note, key, key.name().text());
    }

    /** Checks a checkpoint of a log whose origin line differs from the name of its key. */
    public static SignedCheckpoint verify(byte[] note, VerifierKey key, String origin)
            throws MalformedNoteException, UnverifiedNoteException {
        SignedNote parsed = SignedNote.parse(note);
        parsed.requireSignedBy(key);
        Checkpoint checkpoint = Checkpoint.parse(parsed.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new UnverifiedNoteException("a checkpoint of another log: " + checkpoint.origin());
        }
        return new SignedCheckpoint(checkpoint, parsed, Witnessing.of(parsed.claimedBesides(key)));
    }

    static SignedCheckpoint sign(Checkpoint checkpoint, LogKey key) {
        return new SignedCheckpoint(checkpoint, key.sign(checkpoint.text()), new Witnessing.NotWitnessed());
    }

    public long size() {
        return checkpoint.size();
    }
}
