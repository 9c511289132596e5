package io.shoumi.detector.copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one text shares with one registered document, gathered while the text is read from front to back. */
final class DocumentHits {
    private final RegisteredText document;
    private final Map<Integer, Run> openByDiagonal = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();

    /** Positions in the text whose fingerprint speaks for this document. */
    private final BitSet evidence = new BitSet();

    DocumentHits(RegisteredText document) {
        this.document = document;
    }

    RegisteredText document() {
        return document;
    }

    BitSet evidence() {
        return evidence;
    }

    void add(int position, int fingerprint, boolean worthless) {
        int diagonal = position - document.position(fingerprint);
        Run run = openByDiagonal.get(diagonal);
        if (run == null || position > run.textEnd) {
            run = new Run(position, fingerprint);
            openByDiagonal.put(diagonal, run);
            runs.add(run);
        }
        run.extend(position, fingerprint);
        if (!worthless) {
            run.speak(document.hash(fingerprint));
            evidence.set(position);
        }
    }

    /** Runs that lie near each other in the text, whatever their order in the document: sentences may be shuffled. */
    List<Passage> passages(int gapMax) {
        List<Passage> passages = new ArrayList<>();
        runs.sort(Comparator.comparingInt(run -> run.textStart));
        for (Run run : runs) {
            if (run.worth() == 0) {
                continue;
            }
            if (passages.isEmpty() || run.textStart - passages.getLast().textEnd() > gapMax) {
                passages.add(new Passage(this));
            }
            passages.getLast().add(run);
        }
        return passages;
    }
}
