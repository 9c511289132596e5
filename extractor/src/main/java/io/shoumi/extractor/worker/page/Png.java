package io.shoumi.extractor.worker.page;

import io.shoumi.extractor.Limits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** Pictures in memory. */
final class Png {

    static {
        ImageIO.setUseCache(false);
    }

    private Png() {}

    /** Null for what cannot be decoded or has more pixels than a page may have. */
    static @Nullable BufferedImage decode(byte[] encoded) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(encoded))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            boolean small = (long) reader.getWidth(0) * reader.getHeight(0) <= Limits.PAGE_PIXELS_MAX / 2;
            return small ? reader.read(0) : null;
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    static byte[] of(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream(1 << 17);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
