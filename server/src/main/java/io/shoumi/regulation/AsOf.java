package io.shoumi.regulation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment for which facts are gathered.
 *
 * @param past whether registers are to be read as they stood then, rather than as they stand
 */
record AsOf(Instant at, boolean past) {
    static AsOf now(Clock clock) {
        return new AsOf(clock.instant(), false);
    }

    /** What is not recorded with its times, such as a suspended account, counts as it stands now. */
    static AsOf of(Instant at, Clock clock) {
        return new AsOf(at, at.isBefore(clock.instant()));
    }

    @Nullable
    Instant pastOnly() {
        return past ? at : null;
    }
}
