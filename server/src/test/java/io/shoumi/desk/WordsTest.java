package io.shoumi.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.ledger.ActKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern LITERAL_KEY = Pattern.compile("\\bw\\(\"([^\"]+)\"");
    private static final Pattern SLOT = Pattern.compile("\\{\\d");

    private final Words zh = Words.load("zh");
    private final Words en = Words.load("en");

    @Test
    void everyWordExistsInBothLanguages() {
        assertThat(zh.keys()).isEqualTo(en.keys()).isNotEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(zh.keys())
                .allSatisfy(key -> assertThat(slots(en.of(key))).as(key).isEqualTo(slots(zh.of(key))));
    }

    @Test
    void everyWordATemplateNamesExists() throws IOException {
        assertThat(Templates.sources()).isNotEmpty().allSatisfy((path, source) -> {
            var keys = LITERAL_KEY.matcher(source).results().map(found -> found.group(1));
            assertThat(keys).as(path).allMatch(this::known);
        });
    }

    /** A key that ends in a dot is completed by a code; some word must then begin with it. */
    private boolean known(String key) {
        return key.endsWith(".")
                ? zh.keys().stream().anyMatch(word -> word.startsWith(key))
                : zh.keys().contains(key);
    }

    @Test
    void everyWordARuleNamesExists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var keys = Pattern.compile(
                                "(?:words|shell\\.w|shell\\.words\\(\\)\\.of|words\\.of|words\\(\\)\\.of)\\(\"([^\"]+)\"[,)]")
                        .matcher(Files.readString(file, UTF_8))
                        .results()
                        .map(found -> found.group(1));
                assertThat(keys).as(file.toString()).allMatch(key -> zh.keys().contains(key));
            }
        }
    }

    @Test
    void everyLevelHasItsWord() {
        assertThat(LevelTag.values()).allMatch(tag -> zh.keys().contains(tag.word()));
    }

    @Test
    void everyKindOfEvidenceHasItsWord() {
        assertThat(ActKind.values()).allMatch(kind -> zh.keys().contains("evidence.kind." + kind.code()));
    }

    @Test
    void aMissingWordIsAFault() {
        assertThatThrownBy(() -> zh.of("no.such.word"))
                .isInstanceOf(Words.MissingWord.class)
                .hasMessageContaining("no.such.word");
    }

    @Test
    void numbersAreGroupedAndCountedWhereAsked() {
        assertThat(zh.of("list.range", 1, 50, 1284)).isEqualTo("第 1–50 条，共 1,284 条");
        assertThat(en.of("time.days", 1)).isEqualTo("1 day");
        assertThat(en.of("time.days", 3)).isEqualTo("3 days");
    }

    @Test
    void anArgumentIsNeverReadAsAPattern() {
        assertThat(zh.of("time.late", "$1 {0} \\")).isEqualTo("逾期 $1 {0} \\");
    }

    private static TreeSet<String> slots(String text) {
        var slots = new TreeSet<String>();
        SLOT.matcher(text).results().forEach(found -> slots.add(found.group()));
        return slots;
    }
}
