package io.shoumi.detector.copy;

import java.util.Arrays;

/** Characters that stand one after another in both texts. Grows while hits continue on the same diagonal. */
final class Run {
    /** Longer runs are no stock phrases. */
    private static final int BRIEF_MAX = 30;

    /** A numbered heading ("第二十四条") begins alike in many texts, so this much of the next paragraph is chance. */
    private static final int OVERHANG_MAX = 6;

    private static final int EDGE_MAX = 2;

    final int textStart;
    final int firstFingerprint;
    int textEnd;
    int lastFingerprint;
    private int worth;
    private long[] grams = new long[8];

    Run(int position, int fingerprint) {
        textStart = position;
        firstFingerprint = fingerprint;
    }

    void extend(int position, int fingerprint) {
        textEnd = position + Fingerprints.RUN;
        lastFingerprint = fingerprint;
    }

    /** One more fingerprint that speaks for the document. */
    void speak(long gram) {
        if (worth == grams.length && worth < BRIEF_MAX) {
            grams = Arrays.copyOf(grams, BRIEF_MAX);
        }
        if (worth < grams.length) {
            grams[worth] = gram;
        }
        worth++;
    }

    int worth() {
        return worth;
    }

    /** The run seen from the paragraph of the document that holds most of it. */
    Quote quote(RegisteredText document, HouseParagraphs house) {
        int start = document.position(firstFingerprint);
        int end = document.position(lastFingerprint) + Fingerprints.RUN;
        Paragraphs paragraphs = document.paragraphs();
        int paragraph = paragraphs.at((start + end) / 2);
        int paragraphStart = paragraphs.start(paragraph);
        int paragraphEnd = paragraphs.end(paragraph, document.length());
        int overhang = Math.max(0, paragraphStart - start) + Math.max(0, end - paragraphEnd);
        boolean whole = start <= paragraphStart + EDGE_MAX && end >= paragraphEnd - EDGE_MAX;
        int length = end - start;
        long sign = paragraphs.signs()[paragraph];
        return new Quote(
                overhang > OVERHANG_MAX ? 0 : sign,
                whole && overhang <= OVERHANG_MAX,
                house.contains(sign) ? 1 : paragraphs.publicShares()[paragraph],
                length,
                worth,
                length < BRIEF_MAX ? Arrays.copyOf(grams, Math.min(worth, grams.length)) : new long[0]);
    }
}
