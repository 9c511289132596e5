package io.shoumi.detector;

import io.shoumi.detector.text.FoldedText;

/** A half-open range of characters. */
public record Span(int start, int end) {

    /** The source behind folded characters {@code from} to {@code to}, exclusive. */
    static Span of(FoldedText text, int from, int to) {
        return new Span(text.sourceStart(from), text.sourceEnd(to - 1));
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
