package io.shoumi.detector.copy;

/** Characters that stand one after another in both texts. Grows while hits continue on the same diagonal. */
final class Run {
    final int textStart;
    final int firstFingerprint;
    int textEnd;
    int lastFingerprint;
    int worth;

    Run(int position, int fingerprint) {
        textStart = position;
        firstFingerprint = fingerprint;
        extend(position, fingerprint, 0);
    }

    void extend(int position, int fingerprint, int worthMore) {
        textEnd = position + Fingerprints.RUN;
        lastFingerprint = fingerprint;
        worth += worthMore;
    }

    int length() {
        return textEnd - textStart;
    }
}
