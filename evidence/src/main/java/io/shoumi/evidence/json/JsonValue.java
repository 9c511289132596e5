package io.shoumi.evidence.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value an act can be written in. */
public sealed interface JsonValue {
    /** Integers beyond this are not exact as a double, so I-JSON (RFC 7493) and RFC 8785 do not carry them. */
    long INTEGER_MAX = (1L << 53) - 1;

    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Map.copyOf(members);
        }
    }

    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    record JsonString(String text) implements JsonValue {}

    record JsonInteger(long value) implements JsonValue {
        public JsonInteger {
            if (Math.abs(value) > INTEGER_MAX || value == Long.MIN_VALUE) {
                throw new MalformedJsonException("an integer beyond the exact range of a double");
            }
        }
    }

    record JsonBoolean(boolean value) implements JsonValue {}

    record JsonNull() implements JsonValue {}

    /** RFC 8785 text of this value: one spelling, no white space, members in the order of their UTF-16 code units. */
    default String canonical() {
        return new CanonicalWriter().write(this);
    }

    static JsonValue parse(String json) {
        return new JsonReader(json).document();
    }

    /** From plain Java: a map with string keys, an iterable, a string, an int or long, a boolean, or null. */
    static JsonValue of(@Nullable Object plain) {
        return switch (plain) {
            case null -> new JsonNull();
            case JsonValue value -> value;
            case String text -> new JsonString(text);
            case Boolean value -> new JsonBoolean(value);
            case Integer value -> new JsonInteger(value);
            case Long value -> new JsonInteger(value);
            case Map<?, ?> map -> object(map);
            case Iterable<?> items -> array(items);
            default ->
                throw new MalformedJsonException(
                        "no JSON form for " + plain.getClass().getName());
        };
    }

    private static JsonObject object(Map<?, ?> map) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put((String) name, of(value)));
        return new JsonObject(members);
    }

    private static JsonArray array(Iterable<?> plain) {
        List<JsonValue> items = new ArrayList<>();
        plain.forEach(item -> items.add(of(item)));
        return new JsonArray(items);
    }
}
