package io.shoumi.audit;

import java.util.List;

/** One page of the list, with how many entries the filter finds in all ({@code total} stops counting at its limit). */
public record EntryPage(List<EntryRow> rows, long total, int page) {
    public static final int SIZE = 40;

    public EntryPage {
        rows = List.copyOf(rows);
    }

    public long from() {
        return rows.isEmpty() ? 0 : (long) page * SIZE + 1;
    }

    public long to() {
        return (long) page * SIZE + rows.size();
    }

    public boolean more() {
        return to() < total;
    }
}
