package io.shoumi.extractor.worker.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** How much a string looks like written text: 1 for everyday Chinese or English, near 0 for bytes read in a wrong encoding. */
final class Likeness {

    /** Below this it is no text. */
    static final double TEXT_MIN = 0.55;

    private static final BitSet COMMON = common();

    private Likeness() {}

    static double of(CharSequence text) {
        if (text.isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += weight(text, i);
        }
        return sum / text.length();
    }

    private static double weight(CharSequence text, int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            return c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t' ? 1 : c == '\f' || c == 0x1B ? 0 : -3;
        }
        if (COMMON.get(c)) {
            return 1;
        }
        return rarer(text, i, c);
    }

    private static double rarer(CharSequence text, int i, char c) {
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return 0.5;
        }
        if (c >= 0x3000 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF65) {
            return 1;
        }
        if (c >= 0xC0 && c <= 0x24F) {
            return besideLetter(text, i) ? 0.9 : 0.2;
        }
        if (c == '\uFFFD') {
            return -8;
        }
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.CONTROL -> -3;
            case Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> 0.8;
            default -> 0.2;
        };
    }

    private static boolean besideLetter(CharSequence text, int i) {
        return i > 0 && Character.isLetter(text.charAt(i - 1)) && text.charAt(i - 1) < 0x250
                || i + 1 < text.length() && text.charAt(i + 1) < 0x80 && Character.isLetter(text.charAt(i + 1));
    }

    /** The commonest ideographs, simplified and traditional: four fifths of any Chinese prose. */
    private static BitSet common() {
        try (InputStream in = Likeness.class.getResourceAsStream("common-characters.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-characters.txt is missing");
            }
            var set = new BitSet();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c > 0x80)
                    .forEach(set::set);
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
