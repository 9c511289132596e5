package io.shoumi.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Chinese serif face of the host, 1000 units to the em. Outlines are taken through the Java runtime, which reads the CFF
 * collections that Linux systems ship and a PDF library cannot subset.
 */
final class Face {
    private static final Logger LOG = LoggerFactory.getLogger(Face.class);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String NOTO = "/usr/share/fonts/opentype/noto/NotoSerifCJK-";
    private static final List<String> REGULAR = List.of(
            NOTO + "Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Regular.ttc",
            "C:\\Windows\\Fonts\\simsun.ttc",
            "/System/Library/Fonts/Supplemental/Songti.ttc");
    private static final List<String> BOLD = List.of(
            NOTO + "Bold.ttc",
            "/usr/share/fonts/noto-cjk/NotoSerifCJK-Bold.ttc",
            "/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Bold.ttc",
            "C:\\Windows\\Fonts\\simsunb.ttf");

    private static final class Loaded {
        static final Face REGULAR_FACE = new Face(load(REGULAR, Font.PLAIN));
        static final Face BOLD_FACE = new Face(load(BOLD, Font.BOLD));
    }

    private final Font font;
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    private Face(Font font) {
        this.font = font.deriveFont(1000f);
    }

    static Face of(boolean bold) {
        return bold ? Loaded.BOLD_FACE : Loaded.REGULAR_FACE;
    }

    private static Font load(List<String> files, int style) {
        return files.stream()
                .map(File::new)
                .filter(File::isFile)
                .map(Face::simplified)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Font(Font.SERIF, style, 1000));
    }

    /** The simplified Chinese member of a collection. */
    private static Optional<Font> simplified(File file) {
        try {
            var all = Font.createFonts(file);
            return Arrays.stream(all)
                    .filter(font -> font.getFamily(Locale.ROOT).matches(".*(SC|SimSun).*"))
                    .findFirst()
                    .or(() -> Optional.of(all[0]));
        } catch (IOException | FontFormatException e) {
            LOG.warn("the font file {} cannot be used for printed forms", file.getName(), e);
            return Optional.empty();
        }
    }

    double width(int codePoint) {
        return widths.computeIfAbsent(codePoint, this::measured);
    }

    private double measured(int codePoint) {
        return font.createGlyphVector(EXACT, Character.toString(codePoint))
                .getGlyphMetrics(0)
                .getAdvance();
    }

    /** The glyph as PDF path operators, y upwards. */
    String outline(int codePoint) {
        var path = font.createGlyphVector(EXACT, Character.toString(codePoint))
                .getOutline()
                .getPathIterator(null);
        var out = new StringBuilder();
        var at = new double[6];
        var last = new double[2];
        for (; !path.isDone(); path.next()) {
            segment(out, path.currentSegment(at), at, last);
        }
        return out.append("f\n").toString();
    }

    private static void segment(StringBuilder out, int kind, double[] at, double[] last) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> put(out, "m", at[0], at[1]);
            case PathIterator.SEG_LINETO -> put(out, "l", at[0], at[1]);
            case PathIterator.SEG_QUADTO -> {
                // PDF knows cubic curves only
                put(
                        out,
                        "c",
                        last[0] + (at[0] - last[0]) * 2 / 3,
                        last[1] + (at[1] - last[1]) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3,
                        at[3] + (at[1] - at[3]) * 2 / 3,
                        at[2],
                        at[3]);
            }
            case PathIterator.SEG_CUBICTO -> put(out, "c", at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> out.append("h\n");
        }
        remember(kind, at, last);
    }

    private static void remember(int kind, double[] at, double[] last) {
        var end = switch (kind) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
        };
        if (kind != PathIterator.SEG_CLOSE) {
            last[0] = at[end];
            last[1] = at[end + 1];
        }
    }

    private static void put(StringBuilder out, String operator, double... points) {
        for (var i = 0; i < points.length; i++) {
            out.append(Math.round(i % 2 == 0 ? points[i] : -points[i])).append(' ');
        }
        out.append(operator).append('\n');
    }
}
