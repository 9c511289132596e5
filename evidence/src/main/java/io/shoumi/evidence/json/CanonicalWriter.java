package io.shoumi.evidence.json;

import java.util.Iterator;
import java.util.TreeMap;

/** Writes RFC 8785. {@code String.compareTo} orders by UTF-16 code units, which is the order section 3.2.3 asks for. */
final class CanonicalWriter {
    private final StringBuilder out = new StringBuilder();

    String write(JsonValue value) {
        append(value);
        return out.toString();
    }

    private void append(JsonValue value) {
        switch (value) {
            case JsonValue.JsonNull() -> out.append("null");
            case JsonValue.JsonBoolean(boolean flag) -> out.append(flag);
            case JsonValue.JsonInteger(long number) -> out.append(number);
            case JsonValue.JsonString(String text) -> quote(text);
            case JsonValue.JsonArray array -> appendArray(array);
            case JsonValue.JsonObject object -> appendObject(object);
        }
    }

    private void appendArray(JsonValue.JsonArray array) {
        out.append('[');
        for (Iterator<JsonValue> items = array.items().iterator(); items.hasNext(); ) {
            append(items.next());
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void appendObject(JsonValue.JsonObject object) {
        out.append('{');
        String separator = "";
        for (var member : new TreeMap<>(object.members()).entrySet()) {
            out.append(separator);
            quote(member.getKey());
            out.append(':');
            append(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
                out.append(c).append(text.charAt(++i));
            } else {
                appendChar(c);
            }
        }
        out.append('"');
    }

    private static void requirePair(String text, int high) {
        boolean pair = high + 1 < text.length() && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
        if (!pair) {
            throw new MalformedJsonException("a lone surrogate");
        }
    }

    private void appendChar(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
