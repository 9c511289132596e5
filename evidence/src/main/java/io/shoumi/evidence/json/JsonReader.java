package io.shoumi.evidence.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RFC 8259 JSON strictly: no duplicate member, no depth beyond 64, no number that is not an exact integer. */
final class JsonReader {
    private static final int DEPTH_MAX = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private final String json;
    private int at;
    private int depth;

    JsonReader(String json) {
        this.json = json;
    }

    JsonValue document() {
        JsonValue value = value();
        skipSpace();
        if (at != json.length()) {
            throw malformed();
        }
        return value;
    }

    private JsonValue value() {
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> new JsonValue.JsonString(string());
            case 't' -> literal("true", new JsonValue.JsonBoolean(true));
            case 'f' -> literal("false", new JsonValue.JsonBoolean(false));
            case 'n' -> literal("null", new JsonValue.JsonNull());
            default -> number();
        };
    }

    private JsonValue nested(Supplier<JsonValue> inner) {
        if (++depth > DEPTH_MAX) {
            throw new MalformedJsonException("nested too deep");
        }
        at++;
        JsonValue value = inner.get();
        depth--;
        return value;
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (peek() == '}') {
            at++;
            return new JsonValue.JsonObject(members);
        }
        do {
            member(members);
        } while (another('}'));
        return new JsonValue.JsonObject(members);
    }

    private void member(Map<String, JsonValue> members) {
        if (peek() != '"') {
            throw malformed();
        }
        String name = string();
        if (peek() != ':') {
            throw malformed();
        }
        at++;
        if (members.put(name, value()) != null) {
            throw new MalformedJsonException("a member stands twice");
        }
    }

    private JsonValue array() {
        List<JsonValue> items = new ArrayList<>();
        if (peek() == ']') {
            at++;
            return new JsonValue.JsonArray(items);
        }
        do {
            items.add(value());
        } while (another(']'));
        return new JsonValue.JsonArray(items);
    }

    private boolean another(char close) {
        char c = peek();
        at++;
        if (c != ',' && c != close) {
            throw malformed();
        }
        return c == ',';
    }

    private JsonValue literal(String word, JsonValue value) {
        if (!json.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private JsonValue number() {
        Matcher number = NUMBER.matcher(json).region(at, json.length());
        if (!number.lookingAt()) {
            throw malformed();
        }
        at = number.end();
        try {
            return new JsonValue.JsonInteger(new BigDecimal(number.group()).longValueExact());
        } catch (ArithmeticException | NumberFormatException inexact) {
            throw new MalformedJsonException("a number that is not an exact integer");
        }
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        at++;
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw malformed();
            }
            text.append(c == '\\' ? escape() : c);
        }
        return text.toString();
    }

    private char escape() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw malformed();
        };
    }

    private char codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw malformed();
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    /** The next character that is not white space, left unread. */
    private char peek() {
        skipSpace();
        if (at == json.length()) {
            throw malformed();
        }
        return json.charAt(at);
    }

    private char next() {
        if (at == json.length()) {
            throw malformed();
        }
        return json.charAt(at++);
    }

    private void skipSpace() {
        while (at < json.length() && " \t\n\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedJsonException malformed() {
        return new MalformedJsonException("malformed JSON at character " + at);
    }
}
