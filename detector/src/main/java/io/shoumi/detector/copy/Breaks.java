package io.shoumi.detector.copy;

import io.shoumi.detector.text.FoldedText;

/** Where paragraphs, table cells and quoted values begin and end in a text, seen from its folded characters. */
final class Breaks {
    private final CharSequence source;
    private final FoldedText folded;

    Breaks(CharSequence source, FoldedText folded) {
        this.source = source;
        this.folded = folded;
    }

    /** Whether a paragraph or cell begins at folded character {@code index}, or ends before it. */
    boolean before(int index) {
        if (index <= 0 || index >= folded.length()) {
            return true;
        }
        for (int i = folded.sourceEnd(index - 1); i < folded.sourceStart(index); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\t' || c == '\r' || c == '"' || c == '|') {
                return true;
            }
        }
        return false;
    }
}
