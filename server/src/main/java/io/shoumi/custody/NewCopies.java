package io.shoumi.custody;

import org.jspecify.annotations.Nullable;

/**
 * Copies to be numbered.
 *
 * @param pageCount pages of each, where they are counted
 * @param place where they lie at first
 */
public record NewCopies(
        CarrierKind kind,
        Origin origin,
        int count,
        @Nullable Integer pageCount,
        PlaceId place) {
    static final int COUNT_MAX = 500;

    public NewCopies {
        if (count < 1 || count > COUNT_MAX) {
            throw new IllegalArgumentException("copies are numbered 1 to " + COUNT_MAX + " at a time");
        }
    }
}
