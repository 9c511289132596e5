package io.shoumi.evidence.note;

/** A well-formed note that the expected key did not sign, or whose signature by that key is false. */
public final class UnverifiedNoteException extends Exception {
    public UnverifiedNoteException(String message) {
        super(message);
    }
}
