package io.shoumi.paper;

import java.util.Locale;

/** One page, or a part of one, to draw on, in millimetres from the top left corner. */
final class Leaf {
    static final double WIDTH = 297;
    static final double HEIGHT = 210;
    private static final double POINTS = 72 / 25.4;

    private final Glyphs glyphs;
    private final double height;
    private final StringBuilder out = new StringBuilder();

    Leaf(Glyphs glyphs) {
        this(glyphs, HEIGHT);
    }

    Leaf(Glyphs glyphs, double height) {
        this.glyphs = glyphs;
        this.height = height;
    }

    /** How a text looks: points, weight and grey (0 black). */
    record Type(double size, boolean bold, double grey) {
        static Type plain(double size) {
            return new Type(size, false, 0);
        }

        static Type heavy(double size) {
            return new Type(size, true, 0);
        }
    }

    void line(double x1, double y1, double x2, double y2, double width) {
        out.append(String.format(
                Locale.ROOT, "%.2f w %.2f %.2f m %.2f %.2f l S%n", width, x1 * POINTS, up(y1), x2 * POINTS, up(y2)));
    }

    void block(double x, double y, double size) {
        out.append(String.format(
                Locale.ROOT, "%.3f %.3f %.3f %.3f re f%n", x * POINTS, up(y + size), size * POINTS, size * POINTS));
    }

    /** Text from the left; {@code y} is its baseline. */
    void text(double x, double y, Type type, String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        out.append(String.format(Locale.ROOT, "%.2f g BT %.2f %.2f Td ", type.grey(), x * POINTS, up(y)))
                .append(glyphs.show(clean, type.size(), type.bold()))
                .append("ET 0 g\n");
    }

    void right(double x, double y, Type type, String text) {
        text(x - width(type, text), y, type, text);
    }

    /** Text in the middle between two edges, made smaller where it does not fit. */
    void middle(double from, double to, double y, Type type, String text) {
        var fitted = within(type, text, to - from - 1.2);
        text((from + to - width(fitted, text)) / 2, y, fitted, text);
    }

    /** The type in which a text is no wider than that. */
    static Type within(Type type, String text, double room) {
        var wide = width(type, text);
        return wide <= room ? type : new Type(type.size() * room / wide, type.bold(), type.grey());
    }

    /** A line through the middle of a text that begins there. */
    void strike(double x, double y, Type type, String text) {
        var middle = y - type.size() * 0.3 / POINTS;
        line(x, middle, x + width(type, text), middle, 0.5);
    }

    /** Draws what is kept once for all pages. */
    void once(String name) {
        out.append('/').append(name).append(" Do\n");
    }

    static double width(Type type, String text) {
        return Glyphs.width(text, type.size(), type.bold()) / POINTS;
    }

    private double up(double y) {
        return (height - y) * POINTS;
    }

    String operators() {
        return out.toString();
    }
}
