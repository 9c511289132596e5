package io.shoumi.detector;

import io.shoumi.detector.match.WordMatcher;
import io.shoumi.detector.text.FoldedText;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Company levels, which are ordinary words too: they count only as a marking stands, that is behind "密级：", with a star or
 * triangle and a term, in brackets, or alone on their line.
 */
final class CompanyMarkings {
    private static final List<String> WORDS = List.of("核心商密", "普通商密", "商密", "内部资料", "内部文件", "内部");
    private static final List<Level> LEVELS = List.of(
            Level.CORE_COMMERCIAL, Level.COMMERCIAL, Level.COMMERCIAL, Level.INTERNAL, Level.INTERNAL, Level.INTERNAL);
    private static final WordMatcher MATCHER = new WordMatcher(WORDS);
    private static final List<String> ORDERS = List.of("注意保密", "注意保存", "不得外传", "严禁外传", "请勿外传", "禁止外传");
    private static final List<String> STATE = List.of("绝密", "机密", "秘密");

    private CompanyMarkings() {}

    static void each(FoldedText base, Consumer<Marking> found) {
        MATCHER.scan(base, (word, start, end) -> {
            boolean inner = word >= 2 && longer(base, start, end);
            if (!inner && (followed(base, end) || framed(base, start, end))) {
                var parsed = TermParser.parse(base, afterSign(base, end));
                found.accept(new Marking(
                        LEVELS.get(word), parsed.term(), Span.of(base, start, Math.max(end, parsed.end()))));
            }
        });
    }

    /** Part of 核心商密 or 内部资料, which are reported themselves. */
    private static boolean longer(FoldedText base, int start, int end) {
        return base.at(start - 1) == '心'
                || base.at(start - 1) == '通'
                || end - start == 2 && "资文".indexOf(base.at(end)) >= 0 && base.at(end) != 0;
    }

    /** A state level that fills the line after "密级：", without star. {@code at} is the 密 of 密级. */
    static @Nullable Marking labelled(FoldedText base, int at) {
        int label = base.at(at + 1) == '级' ? at + 2 : 0;
        if (label == 0 || base.at(label) != ':' && base.at(label) != '：') {
            return null;
        }
        int word = label + 1;
        while (base.at(word) == ' ') {
            word++;
        }
        for (int i = 0; i < STATE.size(); i++) {
            if (matches(base, word, STATE.get(i)) && ends(base, word + 2) && !sign(base.at(word + 2))) {
                return new Marking(Level.values()[i], Term.UNSTATED, Span.of(base, word, word + 2));
            }
        }
        return null;
    }

    private static boolean followed(FoldedText base, int end) {
        return sign(base.at(end)) && !TermParser.parse(base, end + 1).term().equals(Term.UNSTATED);
    }

    private static int afterSign(FoldedText base, int end) {
        return sign(base.at(end)) ? end + 1 : end;
    }

    private static boolean sign(char c) {
        return c == '★' || c == '▲' || c == '△' || c == '◆';
    }

    private static boolean framed(FoldedText base, int start, int end) {
        char before = base.at(start - 1);
        boolean opened =
                before == 0 || before == '\n' || before == '\r' || before == '【' || before == '[' || label(base, start);
        return opened && (ends(base, end) || ordered(base, end));
    }

    private static boolean label(FoldedText base, int start) {
        return (base.at(start - 1) == ':' || base.at(start - 1) == '：')
                && base.at(start - 2) == '级'
                && base.at(start - 3) == '密';
    }

    private static boolean ends(FoldedText base, int end) {
        char after = base.at(end);
        return after == 0 || after == '\n' || after == '\r' || after == '】' || after == ']' || sign(after);
    }

    /** Followed by "注意保密" and the like, perhaps after a blank or comma. */
    private static boolean ordered(FoldedText base, int end) {
        int from = " ,，、".indexOf(base.at(end)) >= 0 ? end + 1 : end;
        return ORDERS.stream().anyMatch(order -> matches(base, from, order));
    }

    private static boolean matches(FoldedText base, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (base.at(start + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
