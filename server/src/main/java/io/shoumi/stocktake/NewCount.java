package io.shoumi.stocktake;

import io.shoumi.people.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A count as typed.
 *
 * @param second the staff number of who counts with the beginner; to whom the place passes in a hand-over
 */
public record NewCount(CountKind kind, Where where, String second) {

    /**
     * What is to be counted.
     *
     * @param place a place's code, typed or scanned; empty where a unit is counted
     * @param sample how many copies the system is to draw, as typed; empty for all
     */
    public record Where(
            String place, boolean below, @Nullable UnitId unit, String sample) {}
}
