package io.shoumi.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule against the lines of testdata: add a line, see it red, then change the rule. */
class CorpusTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private final Detector detector =
            Detector.standard().withKeywords(List.of("岩峰系统", "灯金样机", "阻燃母粒", "MW-6665B", "Project Blueotter5"));

    @TestFactory
    Stream<DynamicTest> everyLineHolds() {
        return Stream.of("markings", "identifiers", "keywords").flatMap(this::lines);
    }

    private Stream<DynamicTest> lines(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> DynamicTest.dynamicTest(line, () -> holds(line)));
    }

    private void holds(String line) {
        String kind = line.substring(2, line.indexOf(" | "));
        String text = unescaped(line.substring(line.indexOf(" | ") + 3));
        List<String> kinds = detector.scan(text).stream()
                .map(finding -> finding.kind().label())
                .toList();
        if (line.startsWith("+")) {
            assertThat(kinds).contains(kind);
        } else {
            assertThat(kinds).doesNotContain(kind);
        }
    }

    private static String unescaped(String text) {
        Matcher matcher = ESCAPE.matcher(text.replace("\\n", "\n"));
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static String read(String file) {
        try (InputStream in = CorpusTest.class.getResourceAsStream("/testdata/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
