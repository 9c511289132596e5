package io.shoumi.secret.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's own address with its filters, so that one can be changed and the others stay. */
public record ListLink(Map<String, String> values) {
    private static final List<String> KNOWN = List.of("found", "level", "unit", "state", "kind", "sort", "page");
    private static final int VALUE_MAX = 100;

    ListLink(org.springframework.util.MultiValueMap<String, String> asked) {
        this(known(asked));
    }

    private static Map<String, String> known(org.springframework.util.MultiValueMap<String, String> asked) {
        var values = new LinkedHashMap<String, String>();
        for (var name : KNOWN) {
            var value = asked.getFirst(name);
            if (value != null && !value.isBlank()) {
                values.put(
                        name,
                        value.strip()
                                .substring(0, Math.min(VALUE_MAX, value.strip().length())));
            }
        }
        return values;
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What else than the search is set, for the search to keep. */
    public Map<String, String> filters() {
        var filters = new LinkedHashMap<>(values);
        filters.keySet().removeAll(List.of("found", "page"));
        return filters;
    }

    /** Another page or filter; a changed filter begins at the first page. */
    public String with(String name, String value) {
        var uri = UriComponentsBuilder.fromPath("/secrets");
        for (var each : KNOWN) {
            var now = each.equals(name) ? value : each.equals("page") ? "" : value(each);
            if (!now.isEmpty()) {
                uri.queryParam(each, "{" + each + "}");
            }
        }
        var all = new LinkedHashMap<String, Object>(values);
        all.put(name, value);
        return uri.encode().buildAndExpand(all).toUriString();
    }
}
