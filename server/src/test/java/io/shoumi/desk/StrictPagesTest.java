package io.shoumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The content-security policy allows no inline script, style or eval, so no template may try. */
class StrictPagesTest {
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\sstyle\\s*="),
            Pattern.compile("<style"),
            Pattern.compile("\\son[a-z]+\\s*="),
            Pattern.compile("<script(?![^>]*\\ssrc=)"),
            Pattern.compile("javascript:"),
            Pattern.compile("\\$unsafe"),
            Pattern.compile("\\shx-on"),
            Pattern.compile("\\shx-vars"),
            Pattern.compile("(?:src|href)=\"(?:https?:)?//"));

    @Test
    void noTemplateHoldsScriptOrStyle() throws IOException {
        assertThat(Templates.sources())
                .allSatisfy((path, source) ->
                        assertThat(violations(source)).as(path).isEmpty());
    }

    @Test
    void eachForbiddenThingIsSeen() {
        assertThat(List.of(
                        "<p style=\"color:red\">",
                        "<style>p{}</style>",
                        "<p onclick=\"x()\">",
                        "<script>x()</script>",
                        "<a href=\"javascript:x()\">",
                        "$unsafe{x}",
                        "<p hx-on:click=\"x()\">",
                        "<p hx-vars=\"x\">",
                        "<img src=\"https://example.org/x.png\">"))
                .allSatisfy(bad -> assertThat(violations(bad)).hasSize(1));
    }

    @Test
    void everyIconATemplateNamesIsInTheSprite() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/static/icons.svg"));
        var named = Pattern.compile("(?:icon\\(name|icon) = \"([a-z0-9-]+)\"");
        assertThat(Templates.sources())
                .allSatisfy((path, source) -> assertThat(named.matcher(source).results())
                        .as(path)
                        .allSatisfy(found -> assertThat(sprite).contains("id=\"" + found.group(1) + "\"")));
        assertThat(RulingLine.Kind.values())
                .allSatisfy(kind -> assertThat(sprite).contains("id=\"" + kind.icon() + "\""));
    }

    private static List<String> violations(String source) {
        return FORBIDDEN.stream()
                .filter(pattern -> pattern.matcher(source).find())
                .map(Pattern::pattern)
                .toList();
    }
}
