package io.shoumi.detector.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordMatcherTest {

    @Property(tries = 300)
    void findsWhatSearchingWordByWordFinds(
            @ForAll @Size(min = 1, max = 12)
                    List<@NotEmpty @StringLength(max = 4) @CharRange(from = 'a', to = 'c') String> words,
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String text) {
        List<String> found = new ArrayList<>();
        new WordMatcher(words).scan(text, (word, start, end) -> found.add(word + "@" + start + "-" + end));
        assertThat(found).containsExactlyInAnyOrderElementsOf(oneByOne(words, text));
    }

    private static List<String> oneByOne(List<String> words, String text) {
        List<String> expected = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            for (int at = text.indexOf(words.get(word)); at >= 0; at = text.indexOf(words.get(word), at + 1)) {
                expected.add(word + "@" + at + "-" + (at + words.get(word).length()));
            }
        }
        return expected;
    }
}
