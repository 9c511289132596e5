package io.shoumi.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws the reader into a page's pixels: name, number, time, copy and terminal, slanted and tiled so that no part of the page
 * larger than a few lines is without them. The answer holds no layer that could be taken off.
 */
final class Watermark {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final double SLANT = Math.toRadians(-25);
    /** Grey that a photograph still shows and that leaves the text readable: over black it lightens, over white it darkens. */
    private static final Color INK = new Color(110, 120, 132, 78);

    private static final double LETTER_OF_WIDTH = 0.018;
    private static final double LINE_OF_WIDTH = 0.16;

    /** A sans serif with Chinese letters where the machine has one; otherwise whatever Java finds them in. */
    private static final String TYPEFACE = Stream.of(
                    "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC")
            .filter(Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())::contains)
            .findFirst()
            .orElse(Font.SANS_SERIF);

    private Watermark() {}

    /** The page as PNG, with the mark in its pixels. */
    static byte[] draw(byte[] page, Mark mark) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(page));
            var marked = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            var pen = marked.createGraphics();
            try {
                pen.drawImage(image, 0, 0, Color.WHITE, null);
                tile(pen, marked, text(mark));
            } finally {
                pen.dispose();
            }
            var out = new ByteArrayOutputStream(page.length);
            ImageIO.write(marked, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a page could not be marked", e);
        }
    }

    static String text(Mark mark) {
        return String.join(
                "  ", mark.name() + " " + mark.number(), MINUTE.format(mark.at()), mark.copyNumber(), mark.terminal());
    }

    private static void tile(Graphics2D pen, BufferedImage page, String text) {
        var width = page.getWidth();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(TYPEFACE, Font.PLAIN, Math.max(10, (int) (width * LETTER_OF_WIDTH))));
        pen.setColor(INK);
        pen.rotate(SLANT, width / 2.0, page.getHeight() / 2.0);
        var step = pen.getFontMetrics().stringWidth(text) + pen.getFont().getSize() * 2;
        var reach = width + page.getHeight();
        var lines = (int) (width * LINE_OF_WIDTH);
        var shift = 0;
        for (var y = -reach / 2; y < reach; y += lines) {
            for (var x = -reach / 2 - shift; x < reach; x += step) {
                pen.drawString(text, x, y);
            }
            shift = (shift + step / 3) % step;
        }
    }
}
