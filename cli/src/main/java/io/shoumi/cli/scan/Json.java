package io.shoumi.cli.scan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259): maps, lists, texts, numbers, null. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(@Nullable Object value) {
        var json = new Json();
        json.value(value);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case Number number -> out.append(number);
            default -> text(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        String between = "{";
        for (var entry : map.entrySet()) {
            out.append(between);
            text(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            between = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(list.get(i));
        }
        out.append(']');
    }

    /** Lone surrogates, which file names can hold, are escaped so that the line stays UTF-8. */
    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
