package io.shoumi.detector.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** One entry for each UTF-16 unit: what it folds to, whether it carries meaning, how it sounds. */
final class Tables {
    static final char DROPPED = 0;
    static final char STAR = '★';

    /** Private-use characters stand for syllables, so that a sounded text is a text like any other. */
    private static final char FIRST_SOUND = 0xE800;

    static final char[] FOLD = fold();
    static final boolean[] SOLID = solid();
    static final char[] SOUND = sound();

    private Tables() {}

    private static char[] fold() {
        char[] fold = new char[65536];
        for (int c = 1; c < 65536; c++) {
            fold[c] = folded((char) c);
        }
        for (String pair : lines("simplified.txt")) {
            fold[pair.charAt(0)] = pair.charAt(1);
        }
        return fold;
    }

    private static char folded(char c) {
        if (invisible(c)) {
            return DROPPED;
        }
        if ("☆✩✭⭐✮★✯".indexOf(c) >= 0) {
            return STAR;
        }
        if (c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFFEF || c == 0x3000) {
            return Character.toLowerCase(compatible(c));
        }
        return c == 0xA0 || c >= 0x2000 && c <= 0x200A ? ' ' : Character.toLowerCase(c);
    }

    private static char compatible(char c) {
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return normal.length() == 1 ? normal.charAt(0) : c;
    }

    /** Zero-width, joining, direction and variation marks, the soft hyphen and NUL. */
    private static boolean invisible(char c) {
        return c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF
                || c == 0xAD
                || c == 0x34F
                || c == 0x180E;
    }

    private static boolean[] solid() {
        boolean[] solid = new boolean[65536];
        for (int c = 0; c < 65536; c++) {
            solid[c] = Character.isLetterOrDigit((char) c) || Character.isSurrogate((char) c) || c == STAR;
        }
        return solid;
    }

    private static char[] sound() {
        char[] sound = new char[65536];
        for (int c = 0; c < 65536; c++) {
            sound[c] = (char) c;
        }
        char next = FIRST_SOUND;
        for (String line : lines("sounds.txt")) {
            String characters = line.substring(line.indexOf('\t') + 1);
            for (int i = 0; i < characters.length(); i++) {
                sound[characters.charAt(i)] = next;
            }
            next++;
        }
        return sound;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
