package io.shoumi.torture;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How a server answered: how often well, how often that it could not, and how long the longest answer took. */
final class Answers {
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicInteger faulty = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();

    void good() {
        good.incrementAndGet();
    }

    void faulty() {
        faulty.incrementAndGet();
    }

    void took(Duration time) {
        longestNanos.accumulateAndGet(time.toNanos(), Math::max);
    }

    int goodOnes() {
        return good.get();
    }

    int faultyOnes() {
        return faulty.get();
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }
}
