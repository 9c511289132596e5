package io.shoumi.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The server's clock: the machine's, but for its jumps. Only while the demo of a fresh home is being filled may it be set; {@link #release} gives it back to the
 * system for good, and a home that was filled before never hands it out.
 */
public final class SetClock extends Clock {
    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();
    private final Clock system;
    private volatile SteadyTime steady;
    private volatile boolean released;

    private SetClock(Clock system, boolean released) {
        this.system = system;
        this.steady = new SteadyTime(system, System::nanoTime);
        this.released = released;
    }

    public static SetClock system() {
        return new SetClock(Clock.systemUTC(), true);
    }

    public static SetClock forDemo() {
        return new SetClock(Clock.systemUTC(), false);
    }

    /** Runs by a clock of the caller's instead of the system's. */
    static SetClock running(Clock clock) {
        return new SetClock(clock, true);
    }

    /** Sets the time; later calls may only move it forward. */
    public void set(Instant to) {
        if (released) {
            throw new IllegalStateException("the clock is the system's");
        }
        set.accumulateAndGet(to, (before, now) -> {
            if (before != null && now != null && now.isBefore(before)) {
                throw new IllegalArgumentException("the clock only moves forward");
            }
            return now;
        });
    }

    public void release() {
        if (set.get() != null) {
            steady = new SteadyTime(system, System::nanoTime);
        }
        released = true;
        set.set(null);
    }

    /** Goes on where the house last stood; while the clock is set by hand there is nothing to go on from. */
    public void continueFrom(Duration offset, Instant newest) {
        if (set.get() == null) {
            steady.continueFrom(offset, newest);
        }
    }

    /** How far the house's time lies ahead of the machine's since the machine's clock was set; negative where behind. */
    public Duration offset() {
        return set.get() == null ? steady.offset() : Duration.ZERO;
    }

    /** Whether the house lets the machine's time come up. */
    public boolean closing() {
        return steady.closing();
    }

    /** The house takes the machine's time for right from now on. */
    public void follow() {
        steady.follow();
    }

    /** The machine's own time, which may have been set. */
    public Instant machine() {
        return set.get() == null ? steady.machine() : instant();
    }

    /** Jumps that are not {@link #recorded} yet. */
    public List<ClockJump> jumps() {
        return steady.jumps();
    }

    public void recorded(List<ClockJump> jumps) {
        steady.recorded(jumps);
    }

    @Override
    public Instant instant() {
        var now = set.get();
        return (now == null ? steady.instant() : now).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    /** The same clock: a zone changes nothing of its instants. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return SetClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return SetClock.this.withZone(other);
            }
        };
    }
}
