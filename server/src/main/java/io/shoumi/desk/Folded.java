package io.shoumi.desk;

/** What a scanner or a Chinese input method typed, in half-width: {@code ００４－Ａ} and {@code 004-A} are one label. */
public final class Folded {
    private static final int FULL_WIDTH_GAP = 0xFF01 - '!';

    private Folded() {}

    public static String of(String typed) {
        var folded = new StringBuilder(typed.length());
        typed.codePoints().map(Folded::half).forEach(folded::appendCodePoint);
        return folded.toString().strip();
    }

    private static int half(int codePoint) {
        if (codePoint == 0x3000) {
            return ' ';
        }
        return codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - FULL_WIDTH_GAP : codePoint;
    }
}
