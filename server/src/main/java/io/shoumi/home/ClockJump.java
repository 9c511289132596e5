package io.shoumi.home;

import java.time.Duration;
import java.time.Instant;

/**
 * The machine's clock was set.
 *
 * @param at when, by the house's time
 * @param by how far; negative where it was set back
 */
public record ClockJump(Instant at, Duration by, Found found) {
    /** How it came to light. */
    public enum Found {
        /** The machine's time and the counted time went apart. */
        RUNNING,
        /** The machine's time lay before the newest entry's. */
        AT_START
    }
}
