package io.shoumi.extractor.worker.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines: between any two ideographs, between words otherwise; closing marks do not begin a line
 * and opening marks do not end one (GB/T 15834).
 */
final class LineBreaking {

    private static final String NOT_FIRST = "，。、；：？！）》」』】〕〉”’…—·,.;:?!)]}%％℃";
    private static final String NOT_LAST = "（《「『【〔〈“‘([{$￥¥";
    private static final String IN_NUMBER = ".,:";
    private static final int TAB_STOP = 4;

    private final Typeface typeface;
    private final Block.Look look;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double used;

    private LineBreaking(Typeface typeface, Block.Look look, double width, double indent) {
        this.typeface = typeface;
        this.look = look;
        this.width = width;
        this.used = indent;
    }

    /** @param indent pixels that the first line is shorter by */
    static List<String> lines(String text, Typeface typeface, Block.Look look, double width, double indent) {
        var breaking = new LineBreaking(typeface, look, width, indent);
        for (String line : text.split("\r\n|[\n\r\u2028\u0085\u000b\f]", -1)) {
            breaking.fill(line);
        }
        return breaking.lines;
    }

    private void fill(String source) {
        int[] shown = shown(source);
        for (int at = 0; at < shown.length; ) {
            int end = unit(shown, at);
            String unit = new String(shown, at, end - at);
            double needed = typeface.width(unit, look);
            if (used + needed > width && !line.isEmpty()) {
                next();
            }
            if (needed > width) {
                piecewise(unit);
            } else if (!(line.isEmpty() && unit.equals(" ") && !lines.isEmpty() && at > 0)) {
                line.append(unit);
                used += needed;
            }
            at = end;
        }
        next();
    }

    private void next() {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
    }

    /** A word wider than a line. */
    private void piecewise(String unit) {
        unit.codePoints().forEach(character -> {
            double needed = typeface.width(character, look);
            if (used + needed > width && !line.isEmpty()) {
                next();
            }
            line.appendCodePoint(character);
            used += needed;
        });
    }

    private int[] shown(String source) {
        var shown = new StringBuilder();
        source.codePoints().forEach(character -> {
            if (character == '\t') {
                shown.repeat(" ", TAB_STOP - shown.length() % TAB_STOP);
            } else {
                shown.append(typeface.shown(character));
            }
        });
        return shown.codePoints().toArray();
    }

    /** End of what must stay together from {@code at}. */
    private static int unit(int[] text, int at) {
        int end = at + 1;
        while (end < text.length && together(text[end - 1], text[end])) {
            end++;
        }
        return end;
    }

    private static boolean together(int before, int after) {
        if (before < 0x80 && IN_NUMBER.indexOf(before) >= 0 && after < 0x80 && Character.isLetterOrDigit(after)) {
            return true;
        }
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return before != ' ';
        }
        return inWord(before) && inWord(after);
    }

    private static boolean inWord(int character) {
        return character < 0x2E80 && (Character.isLetterOrDigit(character) || "_-'’/@#&+=~".indexOf(character) >= 0);
    }
}
