package io.shoumi.desk;

/**
 * One view of a list.
 *
 * @param count how many lines it holds; below zero shows none
 * @param alarm the count stands for something late or wrong
 */
public record Tab(String label, String href, long count, boolean on, boolean alarm) {
    public static Tab of(String label, String href, boolean on) {
        return new Tab(label, href, -1, on, false);
    }
}
