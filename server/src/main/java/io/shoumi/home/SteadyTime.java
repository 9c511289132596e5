package io.shoumi.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The house's time: the machine's, as long as that runs evenly. Where the machine's clock is set, the house goes on by the one that
 * only counts, so that no term runs out and nothing becomes due by a jump; and it never goes back, not even between two runs of
 * the server. How far the two stand apart since is the offset.
 */
final class SteadyTime {
    /** More than programs that keep a clock right ever step, and less than any term. */
    static final Duration JUMP_MIN = Duration.ofSeconds(30);

    /** 500 ppm: no sound clock goes wrong faster, and programs that keep one right slew no faster. */
    private static final int FORGIVEN_ONE_IN = 2000;

    private final Clock machine;
    private final LongSupplier nanos;
    private final List<ClockJump> jumps = new ArrayList<>();
    private Instant machineSeen;
    private long nanosSeen;
    private Duration offset = Duration.ZERO;
    /** What small steps came to, all of which the house followed; forgiven as slowly as a clock may go wrong by itself. */
    private Duration crept = Duration.ZERO;

    private boolean closing;
    private Instant told = Instant.MIN;

    SteadyTime(Clock machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        this.machineSeen = machine.instant();
        this.nanosSeen = nanos.getAsLong();
    }

    /**
     * Goes on where the house stood when it was last seen: by the offset of the last run, or by the machine alone where that was put
     * right meanwhile, whichever has the server off for the shorter time; from the newest entry where the machine was set back.
     *
     * @param kept the offset of the last run
     * @param newest when the newest entry was made
     */
    synchronized void continueFrom(Duration kept, Instant newest) {
        var now = machine.instant();
        offset = Stream.of(kept, Duration.ZERO)
                .filter(known -> now.plus(known).plus(JUMP_MIN).isAfter(newest))
                .min(Comparator.naturalOrder())
                .orElse(Duration.between(now, newest));
        if (!offset.equals(kept)) {
            jumps.add(new ClockJump(newest, kept.minus(offset), ClockJump.Found.AT_START));
        }
        told = newest.isAfter(told) ? newest : told;
    }

    synchronized Instant instant() {
        look();
        var now = machineSeen.plus(offset);
        told = now.isAfter(told) ? now : told;
        return told;
    }

    private void look() {
        var now = machine.instant();
        var counted = nanos.getAsLong();
        var elapsed = Duration.ofNanos(counted - nanosSeen);
        var jumped = stepped(Duration.between(machineSeen, now).minus(elapsed), elapsed);
        if (jumped.abs().compareTo(JUMP_MIN) >= 0) {
            jumps.add(new ClockJump(machineSeen.plus(elapsed).plus(offset), jumped, ClockJump.Found.RUNNING));
            offset = offset.minus(jumped);
            if (offset.abs().compareTo(JUMP_MIN) < 0) {
                offset = Duration.ZERO;
            }
        } else if (closing) {
            close(elapsed);
        }
        machineSeen = now;
        nanosSeen = counted;
    }

    /** Small steps that come to a jump are one: the house goes on by its own count since before the first. */
    private Duration stepped(Duration by, Duration elapsed) {
        if (by.abs().compareTo(JUMP_MIN) >= 0) {
            crept = Duration.ZERO;
            return by;
        }
        var forgiven = elapsed.dividedBy(FORGIVEN_ONE_IN);
        crept = crept.abs().compareTo(forgiven) <= 0
                ? by
                : by.plus(crept.isNegative() ? crept.plus(forgiven) : crept.minus(forgiven));
        if (crept.abs().compareTo(JUMP_MIN) < 0) {
            return Duration.ZERO;
        }
        var all = crept;
        crept = Duration.ZERO;
        return all;
    }

    /** The house, which is ahead, runs at half speed until the machine has come up. */
    private void close(Duration elapsed) {
        offset = offset.minus(elapsed.dividedBy(2));
        if (offset.isNegative()) {
            offset = Duration.ZERO;
        }
        closing = !offset.isZero();
    }

    /** The machine is right: the house takes its time at once where it lies ahead, and lets it come up where it lies behind. */
    synchronized void follow() {
        look();
        closing = !offset.isNegative() && !offset.isZero();
        if (offset.isNegative()) {
            offset = Duration.ZERO;
        }
    }

    synchronized Duration offset() {
        return offset;
    }

    synchronized boolean closing() {
        return closing;
    }

    /** The machine's own time, right or wrong. */
    Instant machine() {
        return machine.instant();
    }

    synchronized List<ClockJump> jumps() {
        return List.copyOf(jumps);
    }

    synchronized void recorded(List<ClockJump> done) {
        jumps.removeAll(done);
    }
}
