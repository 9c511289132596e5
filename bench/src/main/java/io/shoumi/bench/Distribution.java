package io.shoumi.bench;

import java.util.Arrays;

/** Durations, sorted, for percentiles by nearest rank. */
record Distribution(long[] sortedNanos) {
    private static final double NANOS_A_MILLISECOND = 1e6;

    static Distribution of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    double percentileMillis(int percent) {
        var rank = (int) Math.ceil(percent / 100.0 * sortedNanos.length);
        return sortedNanos[Math.max(rank, 1) - 1] / NANOS_A_MILLISECOND;
    }
}
