package io.shoumi.gate;

/** A body that is longer than its route takes; it was not read to its end. */
public final class BodyTooLarge extends RuntimeException {
    private final int kibMax;

    public BodyTooLarge(int kibMax) {
        super("a body of more than " + kibMax + " KiB", null, false, false);
        this.kibMax = kibMax;
    }

    public int kibMax() {
        return kibMax;
    }
}
