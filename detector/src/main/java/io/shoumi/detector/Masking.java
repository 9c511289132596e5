package io.shoumi.detector;

/** Hides what identifies a person. */
final class Masking {
    private Masking() {}

    static String middle(String value, int shownFirst, int shownLast) {
        int hidden = value.length() - shownFirst - shownLast;
        return hidden <= 0
                ? "*".repeat(value.length())
                : value.substring(0, shownFirst) + "*".repeat(hidden) + value.substring(value.length() - shownLast);
    }
}
