package io.shoumi.regulations;

/** Kept in its place, out with leave (carried out), frozen after a reported loss, or gone (destroyed, sent out). */
public enum CarrierState implements Coded {
    KEPT("kept"),
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
