package io.shoumi.regulations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One map of a data file, read strictly: what is missing or of another type is named with its file and key. */
record Entry(String where, Map<?, ?> values) {
    Stream<String> keys() {
        return values.keySet().stream().map(String::valueOf);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Entry entry(String key) {
        return optional(key).orElseThrow(() -> fault(key));
    }

    Optional<Entry> optional(String key) {
        return get(key) instanceof Map<?, ?> map ? Optional.of(new Entry(where + " " + key, map)) : Optional.empty();
    }

    String text(String key) {
        Object value = get(key);
        if (value == null || value instanceof Map || value instanceof List) {
            throw fault(key);
        }
        return String.valueOf(value).strip();
    }

    int number(String key) {
        if (get(key) instanceof Integer number) {
            return number;
        }
        throw fault(key);
    }

    Bilingual bilingual(String key) {
        Entry both = entry(key);
        return new Bilingual(both.text("zh"), both.text("en"));
    }

    List<String> texts(String key) {
        if (get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw fault(key);
    }

    List<Entry> entries(String key) {
        if (get(key) instanceof List<?> list) {
            return list.stream().map(item -> item(key, item)).toList();
        }
        throw fault(key);
    }

    private Entry item(String key, @Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            return new Entry(where + " " + key, map);
        }
        throw fault(key);
    }

    private @Nullable Object get(String key) {
        return values.get(key);
    }

    private RuleBookFault fault(String key) {
        return new RuleBookFault(where + ": " + key + " is missing or not of the expected form");
    }
}
