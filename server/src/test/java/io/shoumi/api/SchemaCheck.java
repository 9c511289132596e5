package io.shoumi.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a body to a schema of a document: the part of JSON Schema that the document uses, and a fault for whatever else. */
final class SchemaCheck {
    private final Map<String, Object> schemas;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(Map<String, Object> document) {
        schemas = object(object(document.get("components")).get("schemas"));
    }

    List<String> faults(Object schema, @Nullable Object value) {
        check(object(schema), value, "$");
        return faults;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(value);
    }

    private void check(Map<String, Object> schema, @Nullable Object value, String at) {
        if (schema.get("$ref") instanceof String named) {
            check(object(schemas.get(named.substring("#/components/schemas/".length()))), value, at);
            return;
        }
        if (schema.get("anyOf") instanceof List<?> several) {
            check(object(value == null ? several.getLast() : several.getFirst()), value, at);
            return;
        }
        var types = schema.get("type") instanceof List<?> many ? many : List.of(schema.getOrDefault("type", "none"));
        var type = typeOf(value);
        if (!types.contains(type)) {
            faults.add(at + " is " + type + ", not " + types);
            return;
        }
        switch (value) {
            case Map<?, ?> members -> members(schema, object(members), at);
            case List<?> items -> {
                for (var i = 0; i < items.size(); i++) {
                    check(object(schema.get("items")), items.get(i), at + "[" + i + "]");
                }
            }
            case String text -> format(String.valueOf(schema.get("format")), text, at);
            case null, default -> {}
        }
    }

    private void members(Map<String, Object> schema, Map<String, Object> members, String at) {
        var properties = object(schema.get("properties"));
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !members.containsKey(String.valueOf(name)))
                    .forEach(name -> faults.add(at + "." + name + " is missing"));
        }
        members.forEach((name, value) -> {
            if (properties.get(name) == null) {
                faults.add(at + "." + name + " is not described");
            } else {
                check(object(properties.get(name)), value, at + "." + name);
            }
        });
    }

    private void format(String format, String text, String at) {
        try {
            switch (format) {
                case "uuid" -> UUID.fromString(text);
                case "date-time" -> Instant.parse(text);
                case "date" -> LocalDate.parse(text);
                default -> {}
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            faults.add(at + " is no " + format);
        }
    }

    private static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "object";
            case List<?> list -> "array";
            case String text -> "string";
            case Boolean is -> "boolean";
            case Integer number -> "integer";
            case Long number -> "integer";
            default -> value.getClass().getSimpleName();
        };
    }
}
