package io.shoumi.extractor.worker.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** PNG in memory. */
final class Png {

    static {
        ImageIO.setUseCache(false);
    }

    private Png() {}

    static byte[] of(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream(1 << 17);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
