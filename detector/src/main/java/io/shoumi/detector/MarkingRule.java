package io.shoumi.detector;

import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Folding;
import io.shoumi.detector.text.Layers;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Markings of state secrets: a level, a star and a term (GB/T 9704), or a level that fills the rest of a line after
 * "密级：". The words 机密 and 秘密 alone, and stars alone, are ordinary prose.
 */
final class MarkingRule implements Rule {
    private static final int BLANKS_MAX = 4;

    @Override
    public void find(Layers text, Consumer<Finding> found) {
        each(text, marking -> found.accept(finding(marking)));
    }

    /** State markings, then company markings. */
    static void each(Layers text, Consumer<Marking> found) {
        FoldedText base = text.base();
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            Marking marking = switch (c) {
                case '★' -> atStar(base, i);
                case '密' -> CompanyMarkings.labelled(base, i);
                default -> null;
            };
            if (marking != null) {
                found.accept(marking);
            }
        }
        CompanyMarkings.each(base, found);
    }

    private static Finding finding(Marking marking) {
        String form = marking.standardForm();
        return Finding.of(
                Kind.MARKING,
                form,
                marking.place(),
                new Reason("文件上有密级标志 " + form, "carries the secrecy marking " + form));
    }

    private static @Nullable Marking atStar(FoldedText base, int star) {
        int end = blanksBefore(base, star);
        if (base.at(end - 1) != '密' || base.at(star + 1) == '★') {
            return null;
        }
        int word = blanksBefore(base, end - 1);
        var parsed = TermParser.parse(base, star + 1);
        if (parsed.term().equals(Term.UNSTATED) && Character.isLetterOrDigit(base.at(star + 1))) {
            return null;
        }
        for (int length = 1; length <= 2; length++) {
            Level level = level(base, word - length, word);
            if (level != null) {
                return new Marking(
                        level, parsed.term(), Span.of(base, word - length, Math.max(parsed.end(), star + 1)));
            }
        }
        return null;
    }

    /** The level whose first character is written there, whole or torn in two. */
    private static @Nullable Level level(FoldedText base, int from, int to) {
        char first = to - from == 1 ? base.at(from) : Folding.whole(base.at(from), base.at(to - 1));
        return switch (first) {
            case '绝' -> Level.TOP_SECRET;
            case '机' -> Level.SECRET;
            case '秘' -> Level.CONFIDENTIAL;
            default -> null;
        };
    }

    private static int blanksBefore(FoldedText base, int end) {
        int start = end;
        while (base.at(start - 1) == ' ' && end - start < BLANKS_MAX) {
            start--;
        }
        return start;
    }
}
