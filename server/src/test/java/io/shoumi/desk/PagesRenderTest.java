package io.shoumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout and part, rendered as a sample page in both languages and both themes. */
class PagesRenderTest {
    static Stream<Arguments> looks() {
        return Preview.PAGES.stream()
                .flatMap(page -> Stream.of("zh", "en")
                        .flatMap(lang -> Stream.of("light", "dark").map(theme -> Arguments.of(page, lang, theme))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPageIsStrictAndAccessible(String page, String lang, String theme) throws IOException {
        var html = Preview.render(page, lang, theme);
        Preview.write(page + "-" + lang + "-" + theme, html);
        var document = Jsoup.parse(html);
        assertStrict(document);
        assertLabelled(document);
        assertThat(document.selectFirst("html").attr("lang")).isEqualTo(lang.equals("zh") ? "zh-CN" : "en");
        assertThat(document.select("main")).hasSize(1);
        assertThat(document.select("a.skip[href=#main]")).hasSize(1);
        assertThat(document.select("[autofocus]")).hasSizeLessThan(2);
    }

    @Test
    void aLinkIsDrawnOnlyWhereTheNavigationLeads() {
        var page = Jsoup.parse(Preview.render("home", "zh", "light"));
        assertThat(page.select("a[href=/counter/lend]")).isNotEmpty();
        assertThat(page.select("a[href=/trace]")).isEmpty();
    }

    private static void assertStrict(Document document) {
        assertThat(document.select("[style], style, script:not([src])")).isEmpty();
        assertThat(document.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    private static void assertLabelled(Document document) {
        for (var field : document.select("input:not([type=hidden]), select, textarea")) {
            assertThat(labelled(document, field)).as(field.outerHtml()).isTrue();
        }
        assertThat(document.select("button, a.btn"))
                .allSatisfy(button -> assertThat(button.text() + button.attr("aria-label"))
                        .as(button.outerHtml())
                        .isNotBlank());
        assertThat(document.select("thead th")).allMatch(th -> th.hasAttr("scope"));
        assertThat(document.select("img")).allMatch(img -> img.hasAttr("alt"));
        assertThat(duplicateIds(document)).isEmpty();
    }

    private static boolean labelled(Document document, Element field) {
        return field.hasAttr("aria-label")
                || field.closest("label") != null
                || !document.select("label[for=" + field.id() + "]").isEmpty();
    }

    private static List<String> duplicateIds(Document document) {
        var ids = document.select("[id]").eachAttr("id");
        return ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .distinct()
                .toList();
    }
}
