package io.shoumi.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import io.shoumi.identity.Enrolling;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.http.ResponseEntity;

/** The picture that an authenticator program scans. */
final class QrImages {
    private static final int SIDE = 240;

    private QrImages() {}

    static ResponseEntity<byte[]> of(Enrolling enrolling) throws IOException, WriterException {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(png(enrolling.uri()));
    }

    private static byte[] png(String text) throws IOException, WriterException {
        var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, Map.of(EncodeHintType.MARGIN, 2));
        var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < bits.getHeight(); y++) {
            for (var x = 0; x < bits.getWidth(); x++) {
                image.setRGB(x, y, bits.get(x, y) ? 0xff000000 : 0xffffffff);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
