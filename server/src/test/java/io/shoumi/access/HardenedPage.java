package io.shoumi.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;

/** What the policy would block stands on no page: the browser has nothing to report. */
final class HardenedPage {
    /** An attribute that only a payload of a test writes. */
    static final String PROBE = "data-probe";

    private HardenedPage() {}

    /** What stands there and should not. */
    static List<String> faults(String html) {
        var page = Jsoup.parse(html);
        var elements = page.select(
                "script:not([src]), style, [style], base, object, embed, iframe, meta[http-equiv], [" + PROBE + "]");
        var foreign = page.select("[src^=http], [src^=//], link[href^=http], link[href^=//], form[action^=http]");
        return Stream.of(
                        elements.stream().map(Object::toString),
                        attributes(page).filter(HardenedPage::acts).map(Object::toString),
                        foreign.stream().map(Object::toString),
                        page.select("form[method=post]").stream()
                                .filter(form -> form.select("input[name=_csrf]")
                                                .attr("value")
                                                .length()
                                        < 40)
                                .map(form -> "a form without its token: " + form.attr("action")))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Attribute> attributes(Document page) {
        return page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream());
    }

    private static boolean acts(Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        // a field holds what was typed as its value
        return name.startsWith("on")
                || name.startsWith("hx-on")
                || (value.startsWith("javascript:") && !name.equals("value"));
    }
}
