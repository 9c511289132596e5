package io.shoumi.home;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The server's clock. Only while the demo of a fresh home is being filled may it be set; {@link #release} gives it back to the
 * system for good, and a home that was filled before never hands it out.
 */
public final class SetClock extends Clock {
    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();
    private final Clock system;
    private volatile boolean released;

    private SetClock(Clock system, boolean released) {
        this.system = system;
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
        released = true;
        set.set(null);
    }

    @Override
    public Instant instant() {
        var now = set.get();
        return (now == null ? system.instant() : now).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SetClock(system.withZone(zone), true);
    }
}
