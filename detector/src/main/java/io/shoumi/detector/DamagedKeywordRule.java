package io.shoumi.detector;

import io.shoumi.detector.match.WordMatcher;
import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Layers;
import io.shoumi.detector.text.Mojibake;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Words of a list in text that was turned back from mojibake, where one of their characters may have been lost. */
final class DamagedKeywordRule implements Rule {
    private static final int LENGTH_MIN = 4;
    private static final Reason WHY = new Reason("含有词表中的词（乱码）", "contains a garbled word of the list");

    private record Damaged(String value, int lost) {}

    private final List<Damaged> words = new ArrayList<>();
    private final WordMatcher matcher;

    DamagedKeywordRule(List<String> list) {
        List<String> remainders = new ArrayList<>();
        for (Keyword word : list.stream().map(Keyword::of).toList()) {
            for (int lost = 0;
                    word.ideographs() >= LENGTH_MIN && lost < word.compact().length();
                    lost++) {
                words.add(new Damaged(word.value(), lost));
                remainders.add(
                        new StringBuilder(word.compact()).deleteCharAt(lost).toString());
            }
        }
        matcher = new WordMatcher(remainders);
    }

    @Override
    public void find(Layers text, Consumer<Finding> found) {
        FoldedText compact = text.compact();
        matcher.scan(compact, (number, start, end) -> {
            Damaged word = words.get(number);
            if (lostThere(text, start, end, word.lost())) {
                found.accept(Finding.of(Kind.KEYWORD, word.value(), Span.of(compact, start, end), WHY));
            }
        });
    }

    /** Just the one character is missing, and it is missing there. */
    private static boolean lostThere(Layers text, int start, int end, int lost) {
        FoldedText compact = text.compact();
        for (int i = start; i <= end; i++) {
            int from = i == 0 ? 0 : compact.sourceEnd(i - 1);
            int to = i == compact.length() ? text.source().length() : compact.sourceStart(i);
            boolean edge = i == start || i == end;
            CharSequence gap = text.source().subSequence(from, Math.max(from, to));
            boolean expected = i - start == lost;
            if (expected ? !lost(gap, i == start, edge) : !edge && !gap.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean lost(CharSequence gap, boolean before, boolean edge) {
        if (gap.isEmpty()) {
            return false;
        }
        return edge
                ? gap.charAt(before ? gap.length() - 1 : 0) == Mojibake.LOST
                : gap.length() == 1 && gap.charAt(0) == Mojibake.LOST;
    }
}
