package io.shoumi.detector;

import io.shoumi.detector.match.WordMatcher;
import io.shoumi.detector.text.Folding;
import io.shoumi.detector.text.Layers;
import java.util.List;
import java.util.function.Consumer;

/** Words just as they are, folded in width, case and script but not otherwise disguised. */
final class LiteralRule implements Rule {
    private static final Reason WHY = new Reason("含有词表中的词", "contains a word of the list");

    private final List<String> words;
    private final WordMatcher matcher;

    LiteralRule(List<String> list) {
        words = list.stream().filter(word -> !word.isBlank()).toList();
        matcher = new WordMatcher(
                words.stream().map(word -> Folding.base(word).toString()).toList());
    }

    @Override
    public void find(Layers text, Consumer<Finding> found) {
        matcher.scan(text.base(), (word, start, end) -> {
            Span place = Span.of(text.base(), start, end);
            found.accept(Finding.of(Kind.KEYWORD, words.get(word), place, WHY));
        });
    }
}
