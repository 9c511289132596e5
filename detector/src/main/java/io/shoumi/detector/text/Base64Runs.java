package io.shoumi.detector.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Finds runs of base64, broken into lines or not, that decode to readable UTF-8. */
public final class Base64Runs {
    private static final int RUN_MIN = 20;

    private Base64Runs() {}

    public static List<Decoded> in(CharSequence text) {
        List<Decoded> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (digit(text.charAt(i))) {
                int end = runEnd(text, i);
                if (end - i >= RUN_MIN) {
                    decode(text, i, end, found);
                }
                i = end;
            }
            i++;
        }
        return found;
    }

    private static boolean digit(char c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }

    /** A line break may stand within a run if what comes before it is as long as a base64 line. */
    private static int runEnd(CharSequence text, int start) {
        int i = start;
        int line = start;
        while (i < text.length()) {
            if (digit(text.charAt(i))) {
                i++;
            } else if (lineBreak(text.charAt(i)) && i - line >= RUN_MIN) {
                int next = i;
                while (next < text.length() && lineBreak(text.charAt(next))) {
                    next++;
                }
                if (next == text.length() || !digit(text.charAt(next))) {
                    break;
                }
                i = next;
                line = next;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean lineBreak(char c) {
        return c == '\n' || c == '\r' || c == ' ';
    }

    /** A run may have lost its head, so each of the four alignments is tried. */
    private static void decode(CharSequence text, int start, int end, List<Decoded> found) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!lineBreak(c)) {
                digits.append(c == '-' ? '+' : c == '_' ? '/' : c);
            }
        }
        for (int skipped = 0; skipped < 4; skipped++) {
            int length = (digits.length() - skipped) / 4 * 4;
            byte[] bytes = Base64.getDecoder()
                    .decode(digits.substring(skipped, skipped + length) + rest(digits.substring(skipped + length)));
            String plain = new String(bytes, StandardCharsets.UTF_8);
            if (readable(plain)) {
                found.add(Decoded.whole(plain, start, end));
                return;
            }
        }
    }

    private static String rest(String tail) {
        return tail.length() < 2 ? "" : tail;
    }

    /** Chinese with hardly a broken sequence. */
    private static boolean readable(String text) {
        int broken = 0;
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            broken += c == '\uFFFD' || c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
            ideographs += c >= 0x3000 && c < 0xA000 || c >= 0xFF00 && c < 0xFFF0 ? 1 : 0;
        }
        boolean latin = ideographs == 0 && broken == 0 && text.chars().allMatch(c -> c < 127);
        return latin || ideographs >= 3 && broken * 10 <= ideographs;
    }
}
