package io.shoumi.detector.copy;

import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Layers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds passages of registered documents in a text. Every run of the text is looked up; hits that continue each other
 * make runs, runs near each other make passages, and a passage counts if enough of it is wording of the document's own.
 */
public final class CopyFinder {

    /** Characters without a hit that a passage may bridge: an edited or shuffled sentence. */
    private static final int GAP_MAX = 80;

    private final RegisteredIndex index;
    private final int evidenceMin;

    public CopyFinder(RegisteredIndex index) {
        this.index = index;
        this.evidenceMin = index.evidenceMin();
    }

    public List<CopyMatch> find(Layers layers) {
        FoldedText text = layers.sounded();
        List<Passage> passages = passages(text);
        Map<String, List<Passage>> byDocument = new TreeMap<>();
        for (Passage passage : explained(passages)) {
            byDocument
                    .computeIfAbsent(passage.document().id(), _ -> new ArrayList<>())
                    .add(passage);
        }
        return byDocument.values().stream().map(found -> match(found, text)).toList();
    }

    private List<Passage> passages(FoldedText text) {
        Postings postings = index.postings();
        Map<Integer, DocumentHits> hits = new TreeMap<>();
        long[] hashes = Fingerprints.of(text, index.key());
        for (int position = 0; position < hashes.length; position++) {
            for (int entry = postings.first(hashes[position]); entry >= 0; entry = postings.following(entry)) {
                int document = postings.document(entry);
                hits.computeIfAbsent(document, d -> new DocumentHits(postings.text(d)))
                        .add(position, postings.fingerprint(entry), postings.worthless(entry));
            }
        }
        return hits.values().stream()
                .flatMap(document -> document.passages(GAP_MAX).stream())
                .filter(passage -> passage.evidence().cardinality() >= evidenceMin)
                .sorted(Comparator.comparingInt(
                                (Passage passage) -> passage.evidence().cardinality())
                        .reversed())
                .toList();
    }

    /** Leaves out what a better passage of another document explains as well. */
    private List<Passage> explained(List<Passage> passages) {
        List<Passage> kept = new ArrayList<>();
        for (Passage passage : passages) {
            BitSet left = passage.evidence();
            int before = left.cardinality();
            for (Passage better : kept) {
                if (better.evidence().cardinality() * 9 > before * 10) {
                    left.andNot(better.evidence());
                }
            }
            if (left.cardinality() >= evidenceMin) {
                kept.add(passage);
            }
        }
        return kept;
    }

    /** One match for a document, its best passage first. */
    private CopyMatch match(List<Passage> found, FoldedText text) {
        List<CopyPassage> located = found.stream()
                .map(passage -> passage.located(text, index.postings().house()))
                .toList();
        return new CopyMatch(found.getFirst().document(), located, text.length(), evidenceMin);
    }
}
