package io.shoumi.detector.copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Neighbouring runs of one document in a text. */
final class Passage {
    private final DocumentHits hits;
    private final List<Run> runs = new ArrayList<>();
    private int textEnd;

    Passage(DocumentHits hits) {
        this.hits = hits;
    }

    void add(Run run) {
        runs.add(run);
        textEnd = Math.max(textEnd, run.textEnd);
    }

    RegisteredText document() {
        return hits.document();
    }

    int textStart() {
        return runs.getFirst().textStart;
    }

    int textEnd() {
        return textEnd;
    }

    /** Positions whose fingerprints speak for the document. */
    BitSet evidence() {
        BitSet within = hits.evidence().get(0, textEnd);
        within.clear(0, textStart());
        return within;
    }

    int firstFingerprint() {
        return runs.stream().mapToInt(run -> run.firstFingerprint).min().orElse(0);
    }

    int lastFingerprint() {
        return runs.stream().mapToInt(run -> run.lastFingerprint).max().orElse(0);
    }

    /** A sign of the one paragraph that this is from its first to its last character in both texts, or 0. */
    long wholeParagraph(Breaks breaks) {
        Run longest = runs.getFirst();
        for (Run run : runs) {
            longest = run.length() > longest.length() ? run : longest;
        }
        boolean whole = document().opensParagraph(longest.firstFingerprint)
                && document().closesParagraph(longest.lastFingerprint)
                && breaks.before(longest.textStart)
                && breaks.before(longest.textEnd);
        return whole && longest.worth >= evidence().cardinality() - 1
                ? document().hashes()[longest.firstFingerprint]
                : 0;
    }
}
