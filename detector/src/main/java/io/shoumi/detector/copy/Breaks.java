package io.shoumi.detector.copy;

import io.shoumi.detector.text.FoldedText;

/** Where paragraphs, table cells and quoted values begin and end in a text, seen from its folded characters. */
final class Breaks {
    private final CharSequence source;
    private final FoldedText folded;

    /** Shorter lines were ended on purpose, longer ones do not fit on a page. */
    private static final int WRAPPED_MIN = 25;

    private static final int WRAPPED_MAX = 48;

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
            if (c == '\t' || c == '"' || c == '|' || c == '\n' && !wrapped(i)) {
                return true;
            }
        }
        return false;
    }

    /** A long line without a full stop goes on in the next, as in text taken from pages. */
    private boolean wrapped(int lineBreak) {
        int length = 0;
        while (length <= WRAPPED_MAX && lineBreak - length > 0 && source.charAt(lineBreak - length - 1) != '\n') {
            length++;
        }
        char last = source.charAt(Math.max(0, lineBreak - 1));
        return length >= WRAPPED_MIN && length <= WRAPPED_MAX && "。；：！？.;:!?”』」）)\r".indexOf(last) < 0;
    }
}
