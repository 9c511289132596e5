package io.shoumi.people;

import io.shoumi.extractor.Cell;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * An uploaded sheet: its first row heads the columns, every other row is a person.
 *
 * @param columns which column of the sheet holds what
 * @param lines row number to its cells by column number
 */
public record PeopleSheet(Map<ImportColumn, Integer> columns, SequencedMap<Integer, Map<Integer, Cell>> lines) {

    static PeopleSheet of(List<Cell> cells) {
        var rows = new TreeMap<Integer, Map<Integer, Cell>>();
        cells.forEach(
                cell -> rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell));
        var columns = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
        var head = rows.pollFirstEntry();
        if (head != null) {
            head.getValue()
                    .forEach((number, cell) ->
                            ImportColumn.headed(cell.text()).ifPresent(column -> columns.putIfAbsent(column, number)));
        }
        return new PeopleSheet(columns, new LinkedHashMap<>(rows));
    }

    boolean has(ImportColumn column) {
        return columns.containsKey(column);
    }

    /** The column's number; after the last one for a column that the sheet lacks. */
    int numberOf(ImportColumn column) {
        return columns.getOrDefault(column, columns.size() + 1);
    }

    String text(Map<Integer, Cell> line, ImportColumn column) {
        var cell = line.get(numberOf(column));
        return !has(column) || cell == null ? "" : cell.text().strip();
    }
}
