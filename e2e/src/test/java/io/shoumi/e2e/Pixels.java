package io.shoumi.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Compares pictures pixel by pixel. */
final class Pixels {
    private static final int WHITE = 0xffffff;

    private Pixels() {}

    static BufferedImage of(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of pixels in which two pictures of one size differ. */
    static double difference(BufferedImage one, BufferedImage other) {
        var differing = 0;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return differing / (double) (one.getWidth() * one.getHeight());
    }

    /** The share of pixels, in the page's lower margin where no text stands, that are not white. */
    static double inkInMargin(BufferedImage page) {
        var from = page.getHeight() - page.getHeight() / 5;
        var inked = 0;
        for (var y = from; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                inked += (page.getRGB(x, y) & WHITE) == WHITE ? 0 : 1;
            }
        }
        return inked / (double) (page.getWidth() * (page.getHeight() - from));
    }
}
