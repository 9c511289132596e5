package io.shoumi.regulation;

import io.shoumi.people.UnitId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long one unit's people waited from asking to borrow, copy, excerpt or carry out until they had it (R2.4).
 *
 * @param given requests that led to access in the time looked at
 * @param median of their waiting; null where {@code given} is 0
 * @param ninth what nine of ten did not exceed; null likewise
 * @param within of them, how many within the target
 * @param waiting requests that wait now
 * @param late of them, how many for longer than the target
 * @param since when the longest of them was sent; null where none waits
 */
public record Wait(
        UnitId unit,
        int given,
        @Nullable Duration median,
        @Nullable Duration ninth,
        int within,
        int waiting,
        int late,
        @Nullable Instant since) {

    /** Whether those who got access waited too long as a rule. */
    public boolean slow(Duration target) {
        return median != null && median.compareTo(target) > 0;
    }

    /** In whole percent, rounded down; 100 where nobody asked. */
    public int percentWithin() {
        return given == 0 ? 100 : within * 100 / given;
    }
}
