package io.shoumi.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the filter's form holds, and addresses of other pages of the same list. */
public record Asked(Map<String, String> fields) {
    public String of(String name) {
        return fields.getOrDefault(name, "");
    }

    public String page(int page) {
        var all = new TreeMap<>(fields);
        all.put("p", String.valueOf(page));
        return all.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "/audit?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
