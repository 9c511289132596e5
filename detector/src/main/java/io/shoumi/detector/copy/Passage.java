package io.shoumi.detector.copy;

import io.shoumi.detector.text.FoldedText;
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

    CopyPassage located(FoldedText text, HouseParagraphs house) {
        int first = runs.stream().mapToInt(run -> run.firstFingerprint).min().orElseThrow();
        int last = runs.stream().mapToInt(run -> run.lastFingerprint).max().orElseThrow();
        return new CopyPassage(
                text.sourceStart(textStart()),
                text.sourceEnd(textEnd - 1),
                document().source(first),
                document().source(last) + Fingerprints.RUN,
                textEnd - textStart(),
                runs.stream().map(run -> run.quote(document(), house)).toList());
    }
}
