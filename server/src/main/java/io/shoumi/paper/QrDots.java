package io.shoumi.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as squares on a page. */
record QrDots(BitMatrix bits) {

    /** On a form, which is kept flat and clean. */
    static QrDots onForm(String text) {
        return of(text, ErrorCorrectionLevel.L);
    }

    /** On a label, which is worn and scratched in use. */
    static QrDots onLabel(String text) {
        return of(text, ErrorCorrectionLevel.Q);
    }

    private static QrDots of(String text, ErrorCorrectionLevel worn) {
        try {
            return new QrDots(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, worn)));
        } catch (WriterException e) {
            throw new IllegalStateException("the QR code could not be drawn", e);
        }
    }

    void draw(Leaf leaf, double x, double y, double side) {
        var dot = side / bits.getWidth();
        for (var row = 0; row < bits.getHeight(); row++) {
            for (var column = 0; column < bits.getWidth(); column++) {
                if (bits.get(column, row)) {
                    leaf.block(x + column * dot, y + row * dot, dot);
                }
            }
        }
    }
}
