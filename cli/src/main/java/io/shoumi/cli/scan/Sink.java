package io.shoumi.cli.scan;

/** Takes findings as they come in, in order. */
public interface Sink {
    void accept(Located located);

    /** How many findings could not be passed on. */
    default int undelivered() {
        return 0;
    }
}
