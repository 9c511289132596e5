package io.shoumi.paper;

import io.shoumi.paper.Leaf.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text made to fit a cell: as large as it can be, in as few lines as it needs, and nothing of it left out.
 *
 * @param rows how many rows of the grid it takes
 */
record Fitted(Type type, List<String> lines, int rows) {
    private static final double LEADING = 1.17;
    private static final double TIGHT = 1.13;
    private static final double MILLIMETRES = 25.4 / 72;
    private static final double MARGIN = 1.2;
    /** Down to this a text is rather set smaller than broken. */
    private static final double READABLE = 8;
    /** Below this a text is set in more rows rather than smaller. */
    private static final double SMALL = 6;

    private static final double SMALLEST = 2;
    private static final double[] SIZES = {9, 8.5, 8, 7.5, 7, 6.5, SMALL};
    private static final double STEP = 0.25;

    /** In a cell that is {@code width} wide, of one row or, if it must be, up to {@code rowsMax}, each {@code height} high. */
    static Fitted into(Type type, String text, double width, double height, int rowsMax) {
        var room = width - MARGIN;
        var unbroken = text.lines().count();
        for (var size : SIZES) {
            var fitted = at(type, size, text, room, height);
            if (size >= READABLE
                    && size <= type.size()
                    && fitted.rows() == 1
                    && fitted.lines().size() == unbroken) {
                return fitted;
            }
        }
        for (var whole : List.of(true, false)) {
            for (var size : SIZES) {
                var fitted = at(type, size, text, room, height);
                if (size <= type.size() && fitted.rows() == 1 && !(whole && breaksWords(fitted.type(), text, room))) {
                    return fitted;
                }
            }
        }
        var size = SMALL;
        var fitted = at(type, size, text, room, height);
        while (fitted.rows() > rowsMax && size > SMALLEST) {
            size -= STEP;
            fitted = at(type, size, text, room, height);
        }
        return fitted.rows() > rowsMax && unbroken > 1 ? into(type, runOn(text), width, height, rowsMax) : fitted;
    }

    /** Its lines one after another, where they have no room below each other. */
    private static String runOn(String text) {
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining(" "));
    }

    /** On one line, smaller where it is too long; only what not even {@link #SMALL} type holds is wrapped. */
    static Fitted onOneLine(Type type, String text, double width, double height, int rowsMax) {
        var room = width - MARGIN;
        var widest =
                text.lines().mapToDouble(line -> Leaf.width(type, line)).max().orElse(0);
        var size = widest <= room ? type.size() : type.size() * room / widest;
        var fitted = at(type, Math.max(size, SMALL - 1), text, room + 0.01, height);
        return fitted.lines().size() == Math.max(1, text.lines().count()) && fitted.rows() == 1
                ? fitted
                : into(type, text, width, height, rowsMax);
    }

    private static Fitted at(Type type, double size, String text, double room, double height) {
        var sized = new Type(size, type.bold(), type.grey());
        var lines = text.lines()
                .flatMap(line -> balanced(sized, line, room).stream())
                .toList();
        var high = lines.size() * leading(size);
        var rows = rows(high + (lines.size() > 2 ? 0.2 : 0.8), height);
        return new Fitted(sized, lines, rows > 1 ? rows(high + 0.8, height) : 1);
    }

    private static int rows(double high, double height) {
        return Math.max(1, (int) Math.ceil(high / height - 0.01));
    }

    /** Whether some word is longer than a line. */
    private static boolean breaksWords(Type type, String text, double room) {
        return Arrays.stream(text.split("(?<=[–/／、，。；：·,;\\s])|(?<=-)(?!\\d)|(?<=\\p{IsHan})|(?=\\p{IsHan})"))
                .anyMatch(word -> Leaf.width(type, word.strip()) > room);
    }

    /** In as few lines as it needs, none much shorter than the others. */
    private static List<String> balanced(Type type, String text, double room) {
        var lines = wrapped(type, text, room);
        for (var narrower = room * 0.95; lines.size() > 1 && narrower > room / 2; narrower -= room * 0.05) {
            var tried = wrapped(type, text, narrower);
            if (tried.size() > lines.size() || breaksWords(type, text, narrower)) {
                return lines;
            }
            lines = tried;
        }
        return lines;
    }

    private static double leading(double size) {
        return size * MILLIMETRES * (size > SMALL + 0.5 ? LEADING : TIGHT);
    }

    double leading() {
        return leading(type.size());
    }

    /** The baseline of a line, from the top of a cell that high. */
    double baseline(int line, double height) {
        return (height - lines.size() * leading()) / 2 + 0.82 * leading() + line * leading();
    }

    /** Broken between Chinese characters, after blanks and joints of words, and anywhere when a single word is too long. */
    static List<String> wrapped(Type type, String text, double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var wide = 0.0;
        var breakAt = 0;
        for (var at = 0; at < text.length(); ) {
            var codePoint = text.codePointAt(at);
            var width = Leaf.width(type, Character.toString(codePoint));
            if (wide + width > room && !line.isEmpty()) {
                var cut = breakAt > 0 ? breakAt : line.length();
                lines.add(line.substring(0, cut).strip());
                line.delete(0, cut);
                wide = Leaf.width(type, line.toString());
                breakAt = 0;
            }
            if (breaksBefore(codePoint)) {
                breakAt = line.length();
            }
            line.appendCodePoint(codePoint);
            wide += width;
            at += Character.charCount(codePoint);
            if (breaksAfter(codePoint) && !(codePoint == '-' && at < text.length() && digit(text.charAt(at)))) {
                breakAt = line.length();
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** A day and a number are not broken at their joints. */
    private static boolean digit(char next) {
        return next >= '0' && next <= '9';
    }

    private static boolean breaksBefore(int codePoint) {
        return Character.isIdeographic(codePoint) || codePoint == '（' || codePoint == '〔' || codePoint == '《';
    }

    private static boolean breaksAfter(int codePoint) {
        return Character.isIdeographic(codePoint)
                || Character.isWhitespace(codePoint)
                || "-–/／、，。；：·,;".indexOf(codePoint) >= 0;
    }
}
