package io.shoumi.extractor.worker.mail;

import io.shoumi.extractor.worker.text.Decoded;
import io.shoumi.extractor.worker.text.Decoding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field like {@code Content-Type}: a value and parameters, those of RFC 2231 (charset, continuations) put together. */
record Parameters(String value, Map<String, String> byName) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[^;]*)");
    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,3}))?(\\*)?");

    static Parameters parse(String field) {
        int semicolon = field.indexOf(';');
        String value = semicolon < 0 ? field : field.substring(0, semicolon);
        var pieces = new TreeMap<String, String>();
        Matcher parameter = PARAMETER.matcher(field);
        while (parameter.find()) {
            put(
                    pieces,
                    parameter.group(1).toLowerCase(Locale.ROOT),
                    unquote(parameter.group(2).strip()));
        }
        return new Parameters(value.strip().toLowerCase(Locale.ROOT), join(pieces));
    }

    String get(String name) {
        return byName.getOrDefault(name, "");
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    /** Keyed {@code name#number}, so that pieces sort; an extended piece is marked by a leading star. */
    private static void put(Map<String, String> pieces, String name, String value) {
        Matcher piece = PIECE.matcher(name);
        if (piece.matches()) {
            String number = piece.group(2) == null
                    ? "000"
                    : "0".repeat(3 - piece.group(2).length()) + piece.group(2);
            pieces.put(piece.group(1) + "#" + number, (piece.group(3) == null ? "-" : "*") + value);
        }
    }

    private static Map<String, String> join(Map<String, String> pieces) {
        var joined = new TreeMap<String, String>();
        var extended = new TreeMap<String, Boolean>();
        pieces.forEach((key, value) -> {
            String name = key.substring(0, key.indexOf('#'));
            joined.merge(name, value.substring(1), String::concat);
            extended.merge(name, value.startsWith("*"), Boolean::logicalOr);
        });
        joined.replaceAll(
                (name, value) -> extended.getOrDefault(name, false) ? percent(value) : EncodedWords.decode(value));
        return joined;
    }

    private static String percent(String value) {
        int language = value.indexOf('\'', value.indexOf('\'') + 1);
        String code = value.substring(language + 1);
        String charset = language < 0 ? "" : value.substring(0, value.indexOf('\''));
        byte[] bytes = Transfer.quoted(code.replace("=", "=3D").replace('%', '='));
        return Decoding.decode(bytes, charset).map(Decoded::text).orElse(new String(bytes, StandardCharsets.UTF_8));
    }
}
