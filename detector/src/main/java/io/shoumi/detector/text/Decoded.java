package io.shoumi.detector.text;

/**
 * Text that was hidden in a text by an encoding.
 *
 * @param text what it says
 * @param starts for each of its characters, where its source begins
 * @param ends exclusive
 */
public record Decoded(String text, int[] starts, int[] ends) {

    /** All of it stands for one range of the source. */
    static Decoded whole(String text, int start, int end) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        java.util.Arrays.fill(starts, start);
        java.util.Arrays.fill(ends, end);
        return new Decoded(text, starts, ends);
    }
}
