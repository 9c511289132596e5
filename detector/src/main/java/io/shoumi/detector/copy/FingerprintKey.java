package io.shoumi.detector.copy;

import java.security.SecureRandom;

/** What makes fingerprints useless to whoever does not have it. Keep it beside the vault's keys, not beside the index. */
public record FingerprintKey(long multiplier, long mask) {

    public FingerprintKey {
        multiplier |= 1; // an even multiplier would forget the first characters of a run
    }

    public static FingerprintKey random() {
        var random = new SecureRandom();
        return new FingerprintKey(random.nextLong(), random.nextLong());
    }

    @Override
    public String toString() {
        return "FingerprintKey[hidden]";
    }
}
