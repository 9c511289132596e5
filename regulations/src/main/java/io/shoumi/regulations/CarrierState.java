package io.shoumi.regulations;

/**
 * Kept in its place, circulating (with the clerk between two readers, or with a reader), on a destruction list that is not done yet,
 * out with leave (carried out), frozen after a reported loss, or gone (destroyed, sent out).
 */
public enum CarrierState implements Coded {
    KEPT("kept"),
    CIRCULATING("circulating"),
    WITH_READER("with-reader"),
    LISTED("listed"),
    OUT("out"),
    FROZEN("frozen"),
    GONE("gone");

    private final String code;

    CarrierState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
