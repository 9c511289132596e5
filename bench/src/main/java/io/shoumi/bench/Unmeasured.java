package io.shoumi.bench;

/** A benchmark could not be measured; the message says why. */
final class Unmeasured extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unmeasured(String why) {
        super(why);
    }

    Unmeasured(String why, Throwable cause) {
        super(why, cause);
    }
}
