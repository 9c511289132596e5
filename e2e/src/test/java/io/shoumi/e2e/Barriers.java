package io.shoumi.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What axe finds serious on the pages that people can reach by links, each kind of page once, light and dark. */
final class Barriers {
    private static final String AXE = axe();
    private static final String BOTH_THEMES = """
            async () => {
              const grave = async (theme, options) => {
                document.documentElement.dataset.bsTheme = theme;
                const ran = await axe.run(document, { resultTypes: ['violations'], ...options });
                return ran.violations
                  .filter((one) => one.impact === 'serious' || one.impact === 'critical')
                  .map((one) => `${one.id} (${theme}) at ${one.nodes[0].html}`);
              };
              return [...await grave('light', {}), ...await grave('dark', { runOnly: ['color-contrast'] })];
            }""";
    private static final int PAGES_EACH_MAX = 80;

    private final Set<String> seen = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    /** From the desk to whatever this person's links lead to. */
    Barriers walk(Someone someone) {
        return walk(someone, List.of("/"));
    }

    Barriers walk(Someone someone, List<String> from) {
        var next = new ArrayDeque<>(from);
        for (var pages = 0; pages < PAGES_EACH_MAX && !next.isEmpty(); ) {
            var path = next.poll();
            if (seen.add(kind(path)) && someone.statusOf(path) < 400) {
                pages++;
                look(someone.page(), path);
                next.addAll(links(someone.page()));
            }
        }
        return this;
    }

    /** How many kinds of pages were looked at. */
    int pages() {
        return seen.size();
    }

    List<String> found() {
        return found;
    }

    private void look(Page page, String path) {
        page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        page.evaluate(AXE);
        ((List<?>) page.evaluate(BOTH_THEMES)).forEach(grave -> found.add(path + ": " + grave));
    }

    private static List<String> links(Page page) {
        var links = (List<?>) page.locator("a[href^='/']").evaluateAll("all => all.map(a => a.getAttribute('href'))");
        return links.stream()
                .map(link -> String.valueOf(link).split("#", 2)[0])
                .filter(path -> !path.matches("/log/.*|.*\\.(pdf|png|xlsx|csv)(\\?.*)?|.*/proof"))
                .toList();
    }

    private static String kind(String path) {
        return path.split("\\?", 2)[0]
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/audit/\\d+", "/audit/{index}")
                .replaceAll("/regulations/R\\d[^/]*", "/regulations/{clause}");
    }

    /** axe as its makers' jar for Playwright brings it. */
    private static String axe() {
        try (var in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
