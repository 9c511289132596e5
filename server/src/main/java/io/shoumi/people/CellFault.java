package io.shoumi.people;

import io.shoumi.gate.BadInput;

/**
 * What is wrong in one cell of an uploaded sheet.
 *
 * @param row as the spreadsheet program numbers it
 * @param column from 1
 */
public record CellFault(int row, int column, String value, BadInput.Fault fault) {

    /** {@code B3}. */
    public String place() {
        var letters = new StringBuilder();
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
