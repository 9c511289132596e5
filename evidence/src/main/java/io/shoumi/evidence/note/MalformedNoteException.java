package io.shoumi.evidence.note;

/** Text that is not a signed note, a verifier key or a checkpoint in the one spelling that counts. */
public final class MalformedNoteException extends Exception {
    public MalformedNoteException(String message) {
        super(message);
    }
}
