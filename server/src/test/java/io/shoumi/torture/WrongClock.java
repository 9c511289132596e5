package io.shoumi.torture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A machine's clock that somebody sets. */
public final class WrongClock extends Clock {
    private final Clock right;
    private volatile Duration wrongBy;

    public WrongClock(Clock right, Duration wrongBy) {
        this.right = right;
        this.wrongBy = wrongBy;
    }

    /** Ahead of the true time, or behind it where negative. */
    public void set(Duration to) {
        wrongBy = to;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new WrongClock(right.withZone(zone), wrongBy);
    }
}
