package io.shoumi.regulations;

/**
 * Kept in its place, circulating (with the clerk between two readers, or with a reader), on a destruction list that is not done yet,
 * out with leave (carried out), dispatched (with the courier, or outside until it comes back), frozen after a reported loss, or gone
 * (destroyed, returned to its issuer).
 */
public enum CarrierState implements Coded {
    KEPT("kept"),
    CIRCULATING("circulating"),
    WITH_READER("with-reader"),
    LISTED("listed"),
    OUT("out"),
    DISPATCHED("dispatched"),
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
