package io.shoumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text keeps a contrast of 4.5 : 1 on every ground it stands on (WCAG 2.2, 1.4.3), in both themes. */
class ContrastTest {
    private static final double MINIMUM = 4.5;
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,6}|transparent)");
    private static final List<String> GROUNDS = List.of("canvas", "paper", "sunk", "hover", "sel");
    private static final List<String> TEXTS = List.of("ink", "ink-2", "ink-3", "accent", "ok", "wait", "no");
    private static final List<String> BADGES = List.of("co1", "co2", "co3", "st1", "st2", "st3");

    @Test
    void textIsReadableInLight() throws IOException {
        assertReadable(tokens("[data-bs-theme=light]"));
    }

    @Test
    void textIsReadableInDark() throws IOException {
        assertReadable(tokens("\n[data-bs-theme=dark]"));
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast("#000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#fff")).isLessThan(MINIMUM);
    }

    private static void assertReadable(Map<String, String> token) {
        for (var ground : GROUNDS) {
            for (var text : TEXTS) {
                assertPair(token, text, ground);
            }
        }
        for (var badge : BADGES) {
            assertPair(token, badge + "-ink", badge);
        }
        assertPair(token, "accent-ink", "accent");
        assertPair(token, "accent-ink", "accent-hover");
        assertPair(token, "accent", "accent-soft");
        assertPair(token, "no", "no-soft");
    }

    private static void assertPair(Map<String, String> token, String text, String ground) {
        var below = token.get(ground).equals("transparent") ? token.get("paper") : token.get(ground);
        assertThat(contrast(token.get(text), below)).as(text + " on " + ground).isGreaterThanOrEqualTo(MINIMUM);
    }

    private static Map<String, String> tokens(String selector) throws IOException {
        var css = Files.readString(Path.of("src/main/resources/static/shoumi.css"));
        var from = css.indexOf(selector);
        var found = new HashMap<String, String>();
        TOKEN.matcher(css.substring(from, css.indexOf('}', from)))
                .results()
                .forEach(m -> found.put(m.group(1), m.group(2)));
        return found;
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        var hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        var rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        var c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
