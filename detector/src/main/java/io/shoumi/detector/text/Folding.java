package io.shoumi.detector.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The single steps of folding. Each keeps the map back to source characters. */
public final class Folding {
    private static final int LINE_MIN = 20;

    private Folding() {}

    /** Width, case and script folded, invisible characters gone; spaces and punctuation stay. */
    public static FoldedText base(CharSequence source) {
        var folded = new FoldedText.Builder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\uD835' && i + 1 < source.length()) {
                folded.add(mathematical(c, source.charAt(i + 1)), i, i + 2);
                i++;
            } else if (Tables.FOLD[c] != Tables.DROPPED) {
                folded.add(Tables.FOLD[c], i, i + 1);
            }
        }
        return folded.build();
    }

    private static char mathematical(char high, char low) {
        String plain = Normalizer.normalize(new String(new char[] {high, low}), Normalizer.Form.NFKC);
        return plain.length() == 1 ? Character.toLowerCase(plain.charAt(0)) : low;
    }

    /** Letters, digits and stars only: what stood between them can be seen from the gaps in the source ranges. */
    public static FoldedText compact(FoldedText base) {
        var solid = new FoldedText.Builder(base.length());
        for (int i = 0; i < base.length(); i++) {
            if (Tables.SOLID[base.charAt(i)]) {
                solid.add(base.charAt(i), base.sourceStart(i), base.sourceEnd(i));
            }
        }
        return solid.build();
    }

    /**
     * The base text without the line breaks that fall into a number, as on pages of fixed width; null if there are none.
     * Short lines were ended on purpose.
     */
    public static @Nullable FoldedText reflowed(FoldedText base) {
        var reflowed = new FoldedText.Builder(base.length());
        boolean any = false;
        int lineStart = 0;
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            boolean within =
                    c == '\n' && i - lineStart >= LINE_MIN && numeric(base.at(i - 1)) && numeric(base.at(i + 1));
            lineStart = c == '\n' ? i + 1 : lineStart;
            any |= within;
            if (!within) {
                reflowed.add(c, base.sourceStart(i), base.sourceEnd(i));
            }
        }
        return any ? reflowed.build() : null;
    }

    private static boolean numeric(char c) {
        return c >= '0' && c <= '9' || c == ' ' || c == '-' || c == 'x';
    }

    /** Components put together again, or null where there were none. */
    public static @Nullable FoldedText joined(FoldedText compact) {
        var joined = new FoldedText.Builder(compact.length());
        int length = compact.length();
        boolean any = false;
        for (int i = 0; i < length; i++) {
            char whole = i + 1 < length ? Splits.whole(compact.charAt(i), compact.charAt(i + 1)) : 0;
            if (whole == 0) {
                joined.add(compact.charAt(i), compact.sourceStart(i), compact.sourceEnd(i));
            } else {
                joined.add(whole, compact.sourceStart(i), compact.sourceEnd(i + 1));
                any = true;
                i++;
            }
        }
        return any ? joined.build() : null;
    }

    /** Each Chinese character replaced by a sign for its syllable and tone. */
    public static FoldedText sounded(FoldedText text) {
        var sounded = new FoldedText.Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            sounded.add(Tables.SOUND[text.charAt(i)], text.sourceStart(i), text.sourceEnd(i));
        }
        return sounded.build();
    }

    /** A word as it stands in {@link #compact compact} texts. */
    public static String compactWord(String word) {
        return compact(base(word)).toString();
    }

    /** Two components as one character, or 0. */
    public static char whole(char first, char second) {
        return Splits.whole(first, second);
    }
}
