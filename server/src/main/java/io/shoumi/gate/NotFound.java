package io.shoumi.gate;

/** What was asked for does not exist, or lies outside the asker's scope: both look the same. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
