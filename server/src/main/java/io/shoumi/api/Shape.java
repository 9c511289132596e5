package io.shoumi.api;

import io.shoumi.gate.InputFaults;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shape of a JSON body, read off a record: what may be null is marked so there, and whatever is not a component is not known. */
final class Shape {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Shape() {}

    /**
     * The record as a JSON schema; the records that it names go into {@code named} too.
     *
     * @return a reference to it
     */
    static Map<String, Object> schema(Class<?> shape, Map<String, Object> named) {
        var name = shape.getSimpleName();
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            var properties = new LinkedHashMap<String, Object>();
            for (var part : shape.getRecordComponents()) {
                properties.put(part.getName(), schema(part.getAnnotatedType(), named));
            }
            named.put(name, object(properties, required(shape)));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** Answers always say everything; of what is sent, that which may be null may be left out. */
    private static List<String> required(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .filter(part -> !Sent.class.isAssignableFrom(shape) || !nullable(part.getAnnotatedType()))
                .map(RecordComponent::getName)
                .toList();
    }

    /** A body that is sent to the server. */
    interface Sent {}

    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> schema(AnnotatedType type, Map<String, Object> named) {
        var schema = new TreeMap<String, Object>(notNull(type, named));
        if (nullable(type) && schema.get("type") instanceof String one) {
            schema.put("type", List.of(one, "null"));
        } else if (nullable(type)) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        return schema;
    }

    private static Map<String, Object> notNull(AnnotatedType type, Map<String, Object> named) {
        if (type instanceof AnnotatedParameterizedType list) {
            return Map.of("type", "array", "items", schema(list.getAnnotatedActualTypeArguments()[0], named));
        }
        var plain = raw(type);
        return plain.isRecord() ? schema(plain, named) : scalar(plain);
    }

    private static Map<String, Object> scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> Map.of("type", "string");
            case "UUID" -> Map.of("type", "string", "format", "uuid");
            case "Instant" -> Map.of("type", "string", "format", "date-time");
            case "LocalDate" -> Map.of("type", "string", "format", "date");
            case "int", "Integer", "long" -> Map.of("type", "integer");
            case "boolean", "Boolean" -> Map.of("type", "boolean");
            default -> throw new IllegalStateException("no shape for " + type);
        };
    }

    static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Class<?> raw(AnnotatedType type) {
        var plain = type.getType() instanceof ParameterizedType list ? list.getRawType() : type.getType();
        return (Class<?>) plain;
    }

    /** Notes what is wrong with a body that was sent: each unknown, missing or mistyped field by its name. */
    static void check(Class<? extends Sent> shape, Map<String, ?> sent, InputFaults faults) {
        var parts = Arrays.stream(shape.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAnnotatedType));
        for (var field : new TreeSet<>(sent.keySet())) {
            faults.unless(parts.containsKey(field), named(field), "error.unknown-field", named(field));
        }
        parts.forEach((field, type) -> {
            var value = sent.get(field);
            if (value == null) {
                faults.unless(nullable(type), field, "error.missing-field", field);
            } else {
                faults.unless(fits(value, type), field, "error.wrong-type", field, expected(type));
            }
        });
    }

    /** A field's name comes from outside. */
    private static String named(String field) {
        return field.length() > 40 ? field.substring(0, 40) : field;
    }

    private static boolean fits(@Nullable Object value, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            var of = list.getAnnotatedActualTypeArguments()[0];
            return value instanceof List<?> several && several.stream().allMatch(one -> fits(one, of));
        }
        return switch (raw(type).getSimpleName()) {
            case "String" -> value instanceof String text && text.indexOf('\0') < 0;
            case "UUID" -> value instanceof String text && ID.matcher(text).matches();
            case "Integer", "int" -> value instanceof Integer;
            case "Boolean", "boolean" -> value instanceof Boolean;
            default -> false;
        };
    }

    private static String expected(AnnotatedType type) {
        var schema = notNull(type, new TreeMap<>());
        return String.valueOf(schema.getOrDefault("format", schema.get("type")));
    }
}
