package io.shoumi.register;

import io.shoumi.desk.Shell;
import io.shoumi.desk.SoughtWords;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Which lines of a register are asked for, and in which order.
 *
 * @param fields what the address says, known and in order: view, filters, order and the mark of a search, without the page
 * @param text what is searched for; it never stands in an address
 * @param page from 1
 */
record Asked(SequencedMap<String, String> fields, String text, int page) {
    static final String VIEW = "tab";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final Asked EVERYTHING = new Asked(new LinkedHashMap<>(), "", 1);
    private static final int VALUE_MAX = 100;

    /** @param sought what the address's mark stands for */
    static Asked of(Register<?> register, Shell shell, Map<String, String> sent, String sought) {
        var fields = new LinkedHashMap<String, String>();
        var view = sent.getOrDefault(VIEW, "");
        register.views().stream()
                .filter(one -> one.code().equals(view))
                .findFirst()
                .or(() -> register.views().stream().findFirst())
                .ifPresent(one -> fields.put(VIEW, one.code()));
        for (var filter : register.filters()) {
            var value = sent.getOrDefault(filter.name(), "").strip();
            value(filter, shell, value).ifPresent(known -> fields.put(filter.name(), known));
        }
        var sort = sent.getOrDefault(SORT, "");
        if (register.column(sort.replaceFirst("^-", ""))
                .filter(Column::sortable)
                .isPresent()) {
            fields.put(SORT, sort);
        }
        if (!sought.isBlank()) {
            fields.put(SoughtWords.MARK, sent.getOrDefault(SoughtWords.MARK, ""));
        }
        return new Asked(fields, sought.strip(), page(sent.getOrDefault(PAGE, "1")));
    }

    private static Optional<String> value(Filter filter, Shell shell, String typed) {
        var options = filter.options().apply(shell);
        if (typed.isEmpty() || typed.length() > VALUE_MAX) {
            return Optional.empty();
        }
        return options.isEmpty()
                ? shell.times().typed(typed).map(String::valueOf)
                : Optional.of(typed)
                        .filter(value -> options.stream()
                                .anyMatch(option -> option.value().equals(value)));
    }

    /** The fields of a saved address; what cannot be read is left out. */
    static Map<String, String> parsed(String query) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : query.split("&")) {
            var at = field.indexOf('=');
            if (at > 0) {
                decoded(field.substring(at + 1)).ifPresent(value -> fields.put(field.substring(0, at), value));
            }
        }
        return fields;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noEncoding) {
            return Optional.empty();
        }
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    /** Whether an address says anything of which lines it asks for. */
    static boolean anything(Register<?> register, Map<String, String> sent) {
        return sent.keySet().stream()
                .anyMatch(name -> name.equals(VIEW)
                        || name.equals(SORT)
                        || name.equals(PAGE)
                        || name.equals(SoughtWords.MARK)
                        || register.filters().stream()
                                .anyMatch(filter -> filter.name().equals(name)));
    }

    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean descending() {
        return value(SORT).startsWith("-");
    }

    String sorted() {
        return value(SORT).replaceFirst("^-", "");
    }

    /** The fields as an address has them. */
    String query() {
        return query(fields);
    }

    /** Another value for one field; empty takes it away. */
    String with(String name, String value) {
        var other = new LinkedHashMap<>(fields);
        if (value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return query(other);
    }

    /** What may be saved: everything but what was searched for. */
    String saved() {
        return with(SoughtWords.MARK, "");
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
