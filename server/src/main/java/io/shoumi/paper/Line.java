package io.shoumi.paper;

import java.util.List;

/**
 * One line of a form.
 *
 * @param kind what the totals count it as; empty for nothing
 * @param amount what it adds to the totalled column; 0 where none is
 */
public record Line(List<Said> cells, String kind, long amount, boolean struck) {
    public Line {
        cells = List.copyOf(cells);
    }

    /** What stands in a cell; a line break in it is kept. */
    public record Said(String text, boolean struck) {
        public static Said plain(String text) {
            return new Said(text, false);
        }
    }
}
