package io.shoumi.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is left to each account and address of each {@link Cost}, by the machine's own running time; no clock set forward or back
 * changes it. Who was not seen for a while is forgotten, and is then where they would be anyway.
 */
@Component
final class Paces {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int KNOWN_MAX = 100_000;
    private static final int RECORDS_OF_ALL = 60;

    private final Bucket records = bucket(RECORDS_OF_ALL);
    final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(KNOWN_MAX)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /**
     * Somebody who must wait.
     *
     * @param recorded whether this refusal leaves an entry; one a minute for each who waits and sixty for all
     * @param leftOut how many refusals before it left none
     */
    record Held(long seconds, boolean recorded, long leftOut) {}

    record Known(Bucket left, Bucket records, AtomicLong leftOut) {
        static Known at(Cost.Pace pace) {
            var left = Bucket.builder()
                    .withNanosecondPrecision()
                    .addLimit(
                            limit -> limit.capacity(pace.atOnce()).refillGreedy(pace.aSecond(), Duration.ofSeconds(1)))
                    .build();
            return new Known(left, bucket(1), new AtomicLong());
        }
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** Takes one, or says how long to wait. */
    @Nullable
    Held take(String who, Cost cost, Cost.Pace pace) {
        var of = known(who, cost, pace);
        var probe = of.left().tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? null
                : held(of, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /** Must wait for another reason than their own pace. */
    Held waiting(String who, Cost cost, Cost.Pace pace, long seconds) {
        return held(known(who, cost, pace), seconds);
    }

    private Known known(String who, Cost cost, Cost.Pace pace) {
        return known.get(cost + " " + who, any -> Known.at(pace));
    }

    private Held held(Known of, long seconds) {
        return of.records().tryConsume(1) && records.tryConsume(1)
                ? new Held(seconds, true, of.leftOut().getAndSet(0))
                : new Held(seconds, false, of.leftOut().incrementAndGet());
    }
}
