package io.shoumi.detector;

import io.shoumi.detector.match.WordMatcher;
import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Folding;
import io.shoumi.detector.text.Layers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Words of a list, as they are and disguised: wide, traditional, in other case, with marks or blanks between the
 * characters, with characters torn into components, or with one character in four replaced by one of equal sound.
 */
final class KeywordRule implements Rule {
    private static final int SOUNDED_LENGTH_MIN = 4;
    private static final Reason WHY = new Reason("含有词表中的词", "contains a word of the list");
    private static final Reason WHY_DISGUISED = new Reason("含有词表中的词（经过伪装）", "contains a disguised word of the list");

    private final List<Keyword> words;
    private final WordMatcher plain;
    private final List<Keyword> soundedWords;
    private final WordMatcher sounded;

    KeywordRule(List<String> list) {
        words = list.stream()
                .map(Keyword::of)
                .filter(word -> word.compact().length() >= 2)
                .toList();
        plain = new WordMatcher(words.stream().map(Keyword::compact).toList());
        soundedWords = words.stream()
                .filter(word -> word.ideographs() >= SOUNDED_LENGTH_MIN)
                .toList();
        sounded = new WordMatcher(soundedWords.stream()
                .map(word -> Folding.sounded(Folding.base(word.compact())).toString())
                .toList());
    }

    @Override
    public void find(Layers text, Consumer<Finding> found) {
        if (words.isEmpty()) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        Consumer<Finding> once = finding -> {
            if (seen.add((long) finding.value().hashCode() << 32 | finding.start())) {
                found.accept(finding);
            }
        };
        plainly(text, text.compact(), once);
        FoldedText joined = text.joined();
        if (joined != null) {
            plainly(text, joined, once);
        }
        bySound(text, once);
    }

    private void plainly(Layers text, FoldedText layer, Consumer<Finding> found) {
        plain.scan(layer, (number, start, end) -> {
            Keyword word = words.get(number);
            if (new Gaps(text.source(), layer, start, end).natural(word)) {
                found.accept(finding(word, text, Span.of(layer, start, end)));
            }
        });
    }

    private static Finding finding(Keyword word, Layers text, Span place) {
        boolean literal = word.value().contentEquals(text.source().subSequence(place.start(), place.end()));
        return Finding.of(Kind.KEYWORD, word.value(), place, literal ? WHY : WHY_DISGUISED);
    }

    private void bySound(Layers text, Consumer<Finding> found) {
        FoldedText compact = text.compact();
        sounded.scan(Folding.sounded(compact), (number, start, end) -> {
            Keyword word = soundedWords.get(number);
            int replaced = replaced(word.compact(), compact, start);
            boolean few = replaced > 0 && replaced <= Math.max(1, word.compact().length() / 4);
            if (few && new Gaps(text.source(), compact, start, end).none()) {
                found.accept(Finding.of(Kind.KEYWORD, word.value(), Span.of(compact, start, end), WHY_DISGUISED));
            }
        });
    }

    private static int replaced(String word, FoldedText text, int start) {
        return (int) IntStream.range(0, word.length())
                .filter(i -> word.charAt(i) != text.charAt(start + i))
                .count();
    }
}
