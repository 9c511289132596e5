package io.shoumi.detector;

import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the characters of a match in the source. Tells a word that somebody pulled apart from one that the
 * text merely seems to hold across a comma.
 */
final class Gaps {
    private static final int GAP_MAX = 4;

    private final CharSequence source;
    private final FoldedText text;
    private final int start;
    private final int end;

    Gaps(CharSequence source, FoldedText text, int start, int end) {
        this.source = source;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Nothing at all between them, invisible characters aside. */
    boolean none() {
        for (int i = start + 1; i < end; i++) {
            if (!between(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Either nothing but what the word itself has, or blanks, or the same mark throughout; and the word does not go on
     * beyond the match.
     */
    boolean natural(Keyword word) {
        String mark = null;
        int marked = 0;
        for (int i = start + 1; i < end; i++) {
            String gap = between(i);
            if (gap.length() > GAP_MAX) {
                return false;
            }
            if (gap.isEmpty() || word.parted()[i - start]) {
                continue;
            }
            if (mark != null && !mark.equals(gap) && !(mark.isBlank() && gap.isBlank())) {
                return false;
            }
            mark = gap;
            marked++;
        }
        return (mark == null || pulledApart(mark, marked)) && whole(marked > 1 ? mark : null);
    }

    /** Blanks may be a broken line; a mark counts only where it stands between most characters. */
    private boolean pulledApart(String mark, int marked) {
        int places = end - start - 1;
        return mark.isBlank() ? places >= 3 || marked == places : places >= 2 && 2 * marked > places;
    }

    /** The text does not continue the word with another Latin letter or digit. */
    private boolean whole(@Nullable String mark) {
        return !continues(start - 1, start, mark) && !continues(end - 1, end, mark);
    }

    private boolean continues(int left, int right, @Nullable String mark) {
        if (left < 0 || right >= text.length() || !latin(text.charAt(left)) || !latin(text.charAt(right))) {
            return false;
        }
        String gap = between(right);
        boolean digits = Character.isDigit(text.charAt(left)) && Character.isDigit(text.charAt(right));
        return gap.isEmpty() || digits && gap.equals(mark);
    }

    private static boolean latin(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }

    /** The visible source before folded character {@code i}. */
    private String between(int i) {
        int from = text.sourceEnd(i - 1);
        int to = text.sourceStart(i);
        return from >= to ? "" : Folding.base(source.subSequence(from, to)).toString();
    }
}
