package io.shoumi.extractor.worker.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the encoding of plain text: byte-order mark, then strict UTF-8, then whichever encoding makes a sample look most
 * like text. Empty when none does.
 */
public final class Decoding {

    /** Of the beginning and of the middle; enough to tell, cheap for a long log. */
    private static final int SAMPLE_BYTES = 1 << 15;

    private static final Encoding[] GUESSED = {
        Encoding.GB18030, Encoding.BIG5, Encoding.UTF_16LE, Encoding.UTF_16BE, Encoding.UTF_8, Encoding.WINDOWS_1252
    };

    private Decoding() {}

    public static Optional<Decoded> decode(byte[] bytes) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        if (!hasNul(bytes) && Encoding.UTF_8.valid(bytes, bytes.length)) {
            Decoded utf8 = Encoding.UTF_8.decode(bytes, 0);
            return Likeness.of(utf8.text()
                                    .substring(
                                            0,
                                            Math.min(SAMPLE_BYTES, utf8.text().length())))
                            > 0
                    ? Optional.of(utf8)
                    : Optional.empty();
        }
        return guess(bytes);
    }

    /** As the declared charset says if it is one, and detection otherwise. */
    public static Optional<Decoded> decode(byte[] bytes, String declared) {
        try {
            String text = new String(bytes, Charset.forName(wider(declared)));
            if (text.indexOf('\uFFFD') < 0) {
                return Optional.of(new Decoded(text, declared, true));
            }
        } catch (IllegalArgumentException _) {
            // no such charset here
        }
        return decode(bytes);
    }

    /** Mail that says GB2312 means whatever its sender's system had. */
    private static String wider(String declared) {
        return switch (declared.trim().toLowerCase(java.util.Locale.ROOT)) {
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936" -> "GB18030";
            case "big5" -> "Big5-HKSCS";
            case "iso-8859-1", "us-ascii", "latin1" -> "none-such-detect";
            case String other -> other;
        };
    }

    private static Optional<Decoded> byMark(byte[] b) {
        if (begins(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(Encoding.UTF_8.decode(b, 3));
        }
        if (begins(b, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Encoding.UTF_32LE.decode(b, 4));
        }
        if (begins(b, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Encoding.UTF_32BE.decode(b, 4));
        }
        if (begins(b, 0xFF, 0xFE)) {
            return Optional.of(Encoding.UTF_16LE.decode(b, 2));
        }
        return begins(b, 0xFE, 0xFF) ? Optional.of(Encoding.UTF_16BE.decode(b, 2)) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Decoded> guess(byte[] bytes) {
        byte[] sample = sample(bytes);
        Encoding best = Encoding.WINDOWS_1252;
        double most = 0;
        for (Encoding encoding : GUESSED) {
            double likeness = Likeness.of(encoding.decode(sample, 0).text());
            if (likeness > most) {
                most = likeness;
                best = encoding;
            }
        }
        return most >= Likeness.TEXT_MIN ? Optional.of(best.decode(bytes, 0)) : Optional.empty();
    }

    /** From even places, so that two-byte encodings stay in step. */
    private static byte[] sample(byte[] bytes) {
        if (bytes.length <= 2 * SAMPLE_BYTES) {
            return bytes;
        }
        int middle = bytes.length / 4 * 2;
        byte[] sample = Arrays.copyOf(bytes, 2 * SAMPLE_BYTES);
        System.arraycopy(bytes, middle, sample, SAMPLE_BYTES, SAMPLE_BYTES);
        return sample;
    }
}
