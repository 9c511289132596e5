package io.shoumi.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.detector.copy.FingerprintKey;
import io.shoumi.detector.copy.RegisteredIndex;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final String PUBLIC = "第二十二条 分期完工的桥梁建设项目，具备独立运营条件的，可分期组织试运营工作，并向社会公布。";
    /** Keeps small seeds, which the registered documents are made from, away from the texts around. */
    private static final long UNRELATED = 0x5DEE_CE66_D123L;

    private final FingerprintKey key = new FingerprintKey(31, 17);
    private final String secret = new Prose(10).of(1500) + "\n" + PUBLIC + "\n" + new Prose(11).of(1500);
    private final Detector detector = Detector.standard()
            .withRegistered(RegisteredIndex.empty(key).withAll(Map.of("R1", secret, "R2", new Prose(12).of(3000))));

    @Property(tries = 100)
    void anExcerptOfEightyCharactersInUnrelatedTextIsFound(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 1400) int at) {
        var prose = new Prose(seed ^ UNRELATED);
        String before = prose.of(200);
        String text = before + secret.substring(at, at + 80) + prose.of(200);
        assertThat(copies(text)).singleElement().satisfies(copy -> {
            assertThat(copy.source()).isEqualTo("R1");
            assertThat(copy.start()).isBetween(before.length() - 3, before.length() + 3);
            assertThat(copy.end()).isBetween(before.length() + 77, before.length() + 83);
            assertThat(copy.share().sourceStart()).isBetween(at - 3, at + 3);
        });
    }

    @Property(tries = 100)
    void anEditedExcerptIsFound(@ForAll long seed, @ForAll @IntRange(min = 0, max = 1200) int at) {
        var random = new Random(seed);
        var excerpt = new StringBuilder(secret.substring(at, at + 300));
        for (int n = 0; n < 15; n++) {
            excerpt.setCharAt(random.nextInt(300), '某');
        }
        assertThat(copies(new Prose(seed ^ UNRELATED).of(100) + excerpt))
                .extracting(Finding::source)
                .containsExactly("R1");
    }

    @Property(tries = 50)
    void unrelatedTextIsNoCopy(@ForAll long seed) {
        assertThat(copies(new Prose(seed ^ UNRELATED).of(2000))).isEmpty();
    }

    @Test
    void shuffledSentencesAreFound() {
        String shuffled =
                secret.substring(900, 960) + "。" + secret.substring(100, 160) + "。" + secret.substring(500, 560);
        assertThat(copies(shuffled)).extracting(Finding::source).containsExactly("R1");
    }

    @Test
    void aParagraphThatSeveralFilesQuoteIsPublic() {
        var copies = new Copies<String>();
        copies.add("a", detector.examine(new Prose(20).of(300) + "\n" + PUBLIC + "\n" + new Prose(21).of(300)));
        copies.add("b", detector.examine(new Prose(22).of(300) + "\n" + PUBLIC + "\n" + new Prose(23).of(300)));
        assertThat(copies.confirmed()).isEmpty();
    }

    @Test
    void theSameParagraphWithItsNeighboursIsACopyHoweverManyFilesHoldIt() {
        int at = secret.indexOf(PUBLIC);
        String excerpt = secret.substring(at - 60, at + PUBLIC.length() + 60);
        var copies = new Copies<String>();
        for (String file : List.of("a", "b", "c", "d")) {
            copies.add(file, detector.examine(new Prose(file.hashCode()).of(100) + excerpt));
        }
        assertThat(copies.confirmed()).hasSize(4);
    }

    @Test
    void aParagraphThatUnrelatedDocumentsShareIsPublic() {
        Map<String, String> documents = Map.of(
                "A",
                paragraphs(30) + PUBLIC + "\n" + paragraphs(40),
                "B",
                paragraphs(50) + PUBLIC + "\n" + paragraphs(60));
        Detector both =
                Detector.standard().withRegistered(RegisteredIndex.empty(key).withAll(documents));
        assertThat(both.scan(PUBLIC)).isEmpty();
    }

    @Test
    void theVersionsOfOneDocumentAreNotUnrelated() {
        String first = paragraphs(30) + PUBLIC + "\n" + paragraphs(40);
        Map<String, String> documents = Map.of("A", first, "B", first + paragraphs(50));
        Detector both =
                Detector.standard().withRegistered(RegisteredIndex.empty(key).withAll(documents));
        assertThat(both.scan(PUBLIC)).extracting(Finding::source).containsExactlyInAnyOrder("A", "B");
    }

    private static String paragraphs(int seed) {
        var text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append(new Prose(seed + i).of(120)).append("。\n");
        }
        return text.toString();
    }

    private List<Finding> copies(String text) {
        return detector.scan(text).stream()
                .filter(finding -> finding.kind() == Kind.COPY)
                .toList();
    }
}
