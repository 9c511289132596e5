package io.shoumi.clock;

import io.shoumi.desk.Words;
import io.shoumi.home.SetClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Both times at one moment. */
public record Reading(Instant house, Instant machine, State state, String apart) {
    /** What is between them. */
    public enum State {
        TOGETHER,
        MACHINE_AHEAD,
        MACHINE_BEHIND,
        COMING_UP;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Takes readings. */
    @Component
    public static class Taking {
        private final SetClock clock;

        Taking(SetClock clock) {
            this.clock = clock;
        }

        public Reading now(Words words) {
            var offset = clock.offset();
            return new Reading(clock.instant(), clock.machine(), state(), ClockAlarm.length(offset, words));
        }

        private State state() {
            var offset = clock.offset();
            if (offset.isZero()) {
                return State.TOGETHER;
            }
            if (offset.isNegative()) {
                return State.MACHINE_AHEAD;
            }
            return clock.closing() ? State.COMING_UP : State.MACHINE_BEHIND;
        }
    }
}
