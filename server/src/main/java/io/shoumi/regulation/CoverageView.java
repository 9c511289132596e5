package io.shoumi.regulation;

import io.shoumi.people.Unit;
import io.shoumi.regulations.Regulation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coverage page's facts, all of one moment.
 *
 * @param columns the units directly under the organisation; the organisation itself while it has none
 */
public record CoverageView(
        Instant asOf, List<Unit> columns, List<Row> rows, List<Violation> violations, Measures measures) {

    /** One regulation across the columns. */
    public record Row(Regulation regulation, int clauses, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One regulation in one unit; no tiles where it does not bind the unit. */
    public record Cell(List<Tile> tiles) {
        public Cell {
            tiles = List.copyOf(tiles);
        }

        public boolean bound() {
            return !tiles.isEmpty();
        }

        public long count(Tile.State state) {
            return tiles.stream().filter(tile -> tile.state() == state).count();
        }
    }

    /**
     * What the first line of the page measures.
     *
     * @param waitingMedian from request to access (R2.4); of the last ninety days; null while nobody has waited
     * @param waitingTarget that the house sets itself
     */
    public record Measures(
            long pledged, long people, @Nullable Duration waitingMedian, Duration waitingTarget) {

        public boolean slow() {
            return waitingMedian != null && waitingMedian.compareTo(waitingTarget) > 0;
        }
    }

    public CoverageView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        violations = List.copyOf(violations);
    }

    public long count(Tile.State state) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(cell -> cell.count(state))
                .sum();
    }

    public long all() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(cell -> cell.tiles().size())
                .sum();
    }
}
