package io.shoumi.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The half that was typed first, until the other comes or its minutes are over. In memory only, one at a time. */
@Component
class HalfInHand {
    static final Duration KEPT = Duration.ofMinutes(10);

    private final Clock clock;
    private @Nullable Half half;

    HalfInHand(Clock clock) {
        this.clock = clock;
    }

    /** @param from the address it came from; before log-in nobody is known */
    record Half(char[] typed, String from, Instant at) {
        void wipe() {
            Arrays.fill(typed, '\0');
        }
    }

    /** The waiting half, which is no longer kept here; or nothing, and then {@code typed} waits. */
    synchronized Optional<Half> takeOrKeep(char[] typed, String from) {
        forgetOld();
        var waiting = half;
        if (waiting == null) {
            half = new Half(typed.clone(), from, clock.instant());
            return Optional.empty();
        }
        half = null;
        return Optional.of(waiting);
    }

    /** Until when the other half may come, if one waits. */
    synchronized Optional<Instant> until() {
        forgetOld();
        return Optional.ofNullable(half).map(waiting -> waiting.at().plus(KEPT));
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 10_000)
    synchronized void forgetOld() {
        var waiting = half;
        if (waiting != null && !clock.instant().isBefore(waiting.at().plus(KEPT))) {
            waiting.wipe();
            half = null;
        }
    }
}
