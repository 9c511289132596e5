package io.shoumi.stocktake;

import org.jspecify.annotations.Nullable;

/** What one scan came to. */
public sealed interface Scanned {

    /** A place's label: what is scanned from now on lies there. */
    record At(String place) implements Scanned {}

    /**
     * A line, new or already there.
     *
     * @param state what is said of it now
     * @param about cover title and copy number; null beyond the scope of who scanned
     * @param registeredIn where the register has it; null where in none, or beyond the scope
     */
    record Line(
            String label,
            LineState state,
            @Nullable String about,
            @Nullable String registeredIn) implements Scanned {}

    /** It has been scanned before; nothing has changed. */
    record Again(String label, LineState state) implements Scanned {}

    /** Whether the scanner may go on to the next. */
    default boolean accepted() {
        return switch (this) {
            case At at -> true;
            case Line line -> line.state() == LineState.FOUND || line.state() == LineState.ARRIVED;
            case Again again -> false;
        };
    }
}
