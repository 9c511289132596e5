package io.shoumi.extractor.worker.text;

import java.util.Locale;
import java.util.Set;

/** Takes tags off. Linear in the input; broken markup is text, nothing is dropped. */
public final class Markup {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "title",
            "section",
            "article",
            "header",
            "footer",
            "blockquote",
            "pre",
            "hr",
            "option",
            "dt",
            "dd",
            "body",
            "head",
            "html",
            "script",
            "style");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> RAW = Set.of("script", "style");

    private final String source;
    private final StringBuilder visible = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private int at;

    private Markup(String source) {
        this.source = source;
    }

    public static String text(String source) {
        return new Markup(source).run();
    }

    private String run() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '<' && at + 1 < source.length() && startsTag(source.charAt(at + 1))) {
                tag();
            } else if (c == '&') {
                at = Entities.decode(source, at, visible);
            } else {
                visible.append(c);
                at++;
            }
        }
        return hidden.isEmpty()
                ? visible.toString()
                : visible.append('\n').append(hidden).toString();
    }

    private static boolean startsTag(char next) {
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void tag() {
        if (source.startsWith("<!--", at)) {
            skipTo("-->", 4);
            return;
        }
        if (source.startsWith("<![CDATA[", at)) {
            int end = indexOrEnd("]]>", at);
            visible.append(source, at + 9, Math.max(at + 9, end));
            at = Math.min(source.length(), end + 3);
            return;
        }
        int end = endOfTag();
        String name = name();
        attributes(end);
        at = Math.min(source.length(), end + 1);
        if (BLOCKS.contains(name)) {
            visible.append('\n');
        } else if (CELLS.contains(name)) {
            visible.append('\t');
        }
        if (RAW.contains(name) && source.charAt(Math.max(0, end - 1)) != '/') {
            raw(name);
        }
    }

    private void skipTo(String close, int open) {
        int end = indexOrEnd(close, at);
        hidden.append(source, Math.min(at + open, end), end).append('\n');
        at = Math.min(source.length(), end + close.length());
    }

    private void raw(String name) {
        if (source.startsWith("</", at)) {
            return;
        }
        int end = indexOrEnd("</" + name, at);
        hidden.append(source, at, end).append('\n');
        at = end;
    }

    private int indexOrEnd(String what, int from) {
        int found = source.indexOf(what, from);
        return found < 0 ? source.length() : found;
    }

    /** A {@code >} within quotes does not end a tag. */
    private int endOfTag() {
        char quote = 0;
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote == 0 && c == '>') {
                return i;
            }
            if (quote == 0 && (c == '"' || c == '\'') && source.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return source.length();
    }

    private String name() {
        int from = at + 1;
        while (from < source.length() && (source.charAt(from) == '/' || source.charAt(from) == '!')) {
            from++;
        }
        int to = from;
        while (to < source.length() && Character.isLetterOrDigit(source.charAt(to))) {
            to++;
        }
        boolean closing = source.startsWith("</", at);
        String name = source.substring(from, to).toLowerCase(Locale.ROOT);
        return closing && RAW.contains(name) ? "p" : name;
    }

    /** Quoted values with something to read in them. */
    private void attributes(int end) {
        int from = source.indexOf('=', at);
        if (from > 0 && from < end) {
            int before = hidden.length();
            String inside = source.substring(from + 1, end);
            for (int i = 0; i < inside.length(); ) {
                if (inside.charAt(i) == '&') {
                    i = Entities.decode(inside, i, hidden);
                } else {
                    hidden.append(inside.charAt(i++));
                }
            }
            hidden.append(before == hidden.length() ? "" : "\n");
        }
    }
}
