package io.shoumi.extractor.worker.text;

import java.util.Map;

/** Character references of HTML and XML. The few named ones that matter to reading; others stay as written. */
final class Entities {

    private static final int NAME_CHARS_MAX = 10;

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u2003"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("middot", "·"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("star", "☆"),
            Map.entry("starf", "★"),
            Map.entry("bigstar", "★"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("times", "×"),
            Map.entry("zwnj", "\u200c"),
            Map.entry("zwj", "\u200d"),
            Map.entry("shy", "\u00ad"));

    private Entities() {}

    /** Appends what the reference at {@code at} stands for; gives the place after it. */
    static int decode(String source, int at, StringBuilder out) {
        int end = source.indexOf(';', at);
        if (end < 0 || end - at > NAME_CHARS_MAX) {
            out.append('&');
            return at + 1;
        }
        String name = source.substring(at + 1, end);
        String meaning = name.startsWith("#") ? numeric(name) : NAMED.get(name);
        if (meaning == null) {
            out.append('&');
            return at + 1;
        }
        out.append(meaning);
        return end + 1;
    }

    private static @org.jspecify.annotations.Nullable String numeric(String name) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
