package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The mark stands in the pixels themselves, everywhere on the page. */
class WatermarkTest {
    private static final Mark MARK =
            new Mark("程霁月", "060312", Instant.parse("2026-11-24T06:06:00Z"), "000005", "阅览室 2 号");

    private static byte[] page(Color paper) throws IOException {
        var image = new BufferedImage(1000, 1414, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, 1000, 1414);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage marked(Color paper, Mark mark) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Watermark.draw(page(paper), mark)));
    }

    @Test
    void itNamesReaderNumberTimeCopyAndTerminal() {
        assertThat(Watermark.text(MARK)).isEqualTo("程霁月 060312  2026-11-24 14:06  000005  阅览室 2 号");
    }

    @Test
    void noPartOfAPageAsLargeAsAFewLinesIsWithoutIt() throws IOException {
        for (var paper : new Color[] {Color.WHITE, Color.BLACK}) {
            var image = marked(paper, MARK);
            for (var top = 0; top + 260 <= image.getHeight(); top += 130) {
                for (var left = 0; left + 500 <= image.getWidth(); left += 250) {
                    assertThat(inked(image.getSubimage(left, top, 500, 260), paper))
                            .as("%s, part at %d, %d", paper, left, top)
                            .isGreaterThan(100);
                }
            }
        }
    }

    private static int inked(BufferedImage part, Color paper) {
        var count = 0;
        for (var y = 0; y < part.getHeight(); y++) {
            for (var x = 0; x < part.getWidth(); x++) {
                count += part.getRGB(x, y) == paper.getRGB() ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    @Drives(value = "R1.4", kind = 'E', through = Drives.Through.FIXTURE)
    void anotherReadersPageIsAnotherImage() throws IOException {
        var other = new Mark("何知远", "060313", MARK.at(), MARK.copyNumber(), MARK.terminal());
        assertThat(Watermark.draw(page(Color.WHITE), MARK)).isNotEqualTo(Watermark.draw(page(Color.WHITE), other));
    }
}
