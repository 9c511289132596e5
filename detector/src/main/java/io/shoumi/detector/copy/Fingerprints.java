package io.shoumi.detector.copy;

import java.util.Arrays;

/** Rolling 64-bit hashes of all runs of {@value #RUN} characters, and the choice of which to keep. */
public final class Fingerprints {

    /** Characters in a run. Shorter runs survive more edits, longer ones are rarer in ordinary text. */
    public static final int RUN = 10;

    private Fingerprints() {}

    /** The hash of each run, by the position of its first character; empty for shorter texts. */
    public static long[] of(CharSequence text, FingerprintKey key) {
        int count = text.length() - RUN + 1;
        if (count <= 0) {
            return new long[0];
        }
        long[] hashes = new long[count];
        long leaving = power(key.multiplier(), RUN);
        long rolling = 0;
        for (int i = 0; i < text.length(); i++) {
            rolling = rolling * key.multiplier() + text.charAt(i) + 1;
            if (i >= RUN) {
                rolling -= leaving * (text.charAt(i - RUN) + 1);
            }
            if (i >= RUN - 1) {
                hashes[i - RUN + 1] = mixed(rolling ^ key.mask());
            }
        }
        return hashes;
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    /**
     * The positions of the least hash, the last of equal ones, in every window of {@code window} hashes. Guarantee: any
     * two texts that share {@code RUN + window - 1} characters keep a fingerprint in common within them. A window of 1
     * keeps all.
     */
    public static int[] winnow(long[] hashes, int window) {
        int[] kept = new int[hashes.length];
        int count = 0;
        int last = -1;
        for (int end = Math.min(window, hashes.length); end <= hashes.length && end > 0; end++) {
            int least = least(hashes, Math.max(0, end - window), end, last);
            if (least != last) {
                kept[count++] = least;
                last = least;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Looks only at the newest hash while the last choice is still in the window. */
    private static int least(long[] hashes, int start, int end, int last) {
        if (last >= start) {
            return hashes[end - 1] <= hashes[last] ? end - 1 : last;
        }
        int least = start;
        for (int i = start + 1; i < end; i++) {
            if (hashes[i] <= hashes[least]) {
                least = i;
            }
        }
        return least;
    }
}
