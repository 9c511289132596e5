package io.shoumi.detector.copy;

import java.util.List;

/**
 * What one text shares with one registered document. Whether that is a copy or the quoting of public wording is for
 * {@link PublicWording} to say.
 */
public final class CopyMatch {
    private final String document;
    private final List<CopyPassage> passages;
    private final int documentLength;
    private final int textLength;
    private final int evidenceMin;

    /** Passages in the order of their weight, lengths in folded characters. */
    CopyMatch(RegisteredText document, List<CopyPassage> passages, int textLength, int evidenceMin) {
        this(document.id(), passages, document.length(), textLength, evidenceMin);
    }

    private CopyMatch(
            String document, List<CopyPassage> passages, int documentLength, int textLength, int evidenceMin) {
        this.document = document;
        this.passages = List.copyOf(passages);
        this.documentLength = documentLength;
        this.textLength = textLength;
        this.evidenceMin = evidenceMin;
    }

    /** Id of the registered document. */
    public String document() {
        return document;
    }

    /** First character of the weightiest passage in the text that was given. */
    public int start() {
        return passages.getFirst().start();
    }

    public int end() {
        return passages.getFirst().end();
    }

    /** First character of that passage in the registered document, as near as fingerprints tell. */
    public int sourceStart() {
        return passages.getFirst().sourceStart();
    }

    public int sourceEnd() {
        return passages.getFirst().sourceEnd();
    }

    /** Part of the registered document that was found, in all passages. */
    public double ofSource() {
        return Math.min(1, (double) copied() / documentLength);
    }

    /** Part of the text that is a copy. */
    public double ofText() {
        return Math.min(1, (double) copied() / textLength);
    }

    private int copied() {
        return passages.stream().mapToInt(CopyPassage::copied).sum();
    }

    /** Worth that a passage must keep to be a copy. */
    int evidenceMin() {
        return evidenceMin;
    }

    List<CopyPassage> passages() {
        return passages;
    }

    CopyMatch with(List<CopyPassage> fewer) {
        return new CopyMatch(document, fewer, documentLength, textLength, evidenceMin);
    }
}
