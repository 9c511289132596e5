package io.shoumi.torture;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How a server answered: how often well, how often that it could not, and how long the longest answer took. */
final class Answers {
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicInteger faulty = new AtomicInteger();
    private final AtomicInteger diskFull = new AtomicInteger();
    private final AtomicInteger unclear = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();

    void good() {
        good.incrementAndGet();
    }

    /** With what its page says. */
    void faulty(String text) {
        faulty.incrementAndGet();
        if (!text.contains("守密")) {
            unclear.incrementAndGet();
        }
        if (text.contains("磁盘已满")) {
            diskFull.incrementAndGet();
        }
    }

    /** Faults whose page says that the disk is full. */
    int diskFullOnes() {
        return diskFull.get();
    }

    /** Faults that did not come as a page of ours. */
    int unclearOnes() {
        return unclear.get();
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
