package io.shoumi.extractor;

/** How much of a file was read. Only {@link #FULL} may ever be called clean. */
public enum Status {
    /** Everything in the file that can hold text was read. */
    FULL,
    /** Some text was read; {@link Extraction#unread()} names what was not. */
    PARTIAL,
    /** Nothing was read. */
    UNREAD
}
