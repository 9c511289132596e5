package io.shoumi.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a printed form: A4 landscape holds eleven lines between title and signatures.
 *
 * @param number from 1
 */
public record Sheet<T>(int number, int count, List<T> lines) {
    public static final int LINES = 11;

    public Sheet {
        lines = List.copyOf(lines);
    }

    /** At least one page, so that a blank form shares the grid. */
    public static <T> List<Sheet<T>> of(List<T> lines) {
        int count = Math.max(1, Math.ceilDiv(lines.size(), LINES));
        var sheets = new ArrayList<Sheet<T>>();
        for (int i = 0; i < count; i++) {
            var to = Math.min(lines.size(), (i + 1) * LINES);
            sheets.add(new Sheet<>(i + 1, count, lines.subList(i * LINES, to)));
        }
        return List.copyOf(sheets);
    }

    public boolean last() {
        return number == count;
    }

    /** Whether 以下空白 closes this page: a blank form stays open. */
    public boolean ends() {
        return last() && !lines.isEmpty() && emptyLines() > 0;
    }

    public int emptyLines() {
        return LINES - lines.size();
    }
}
