package io.shoumi.detector.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class FoldingKeepsOffsetsTest {

    @Property(tries = 300)
    void everyFoldedCharacterStandsForItsOwnSource(
            @ForAll @StringLength(max = 200) @CharRange(from = 0, to = 0xFFFF) String source) {
        Layers layers = Layers.of(source);
        ascendsWithin(layers.base(), source);
        ascendsWithin(layers.compact(), source);
        ascendsWithin(layers.sounded(), source);
    }

    @Property(tries = 300)
    void foldingTheSourceOfACharacterGivesTheCharacter(
            @ForAll @StringLength(max = 100) @CharRange(from = 0x20, to = 0x9FFF) String source) {
        FoldedText base = Folding.base(source);
        for (int i = 0; i < base.length(); i++) {
            String own = source.substring(base.sourceStart(i), base.sourceEnd(i));
            assertThat(Folding.base(own).toString()).isEqualTo(String.valueOf(base.charAt(i)));
        }
    }

    @Property(tries = 200)
    void foldingTwiceIsFoldingOnce(
            @ForAll @StringLength(max = 100) @CharRange(from = 0x4E00, to = 0x9FFF) String source) {
        String once = Folding.base(source).toString();
        assertThat(Folding.base(once).toString()).hasSameSizeAs(once);
    }

    private static void ascendsWithin(FoldedText folded, String source) {
        int end = 0;
        for (int i = 0; i < folded.length(); i++) {
            assertThat(folded.sourceStart(i)).isGreaterThanOrEqualTo(end);
            assertThat(folded.sourceEnd(i)).isGreaterThan(folded.sourceStart(i));
            end = folded.sourceEnd(i);
        }
        assertThat(end).isLessThanOrEqualTo(source.length());
    }
}
