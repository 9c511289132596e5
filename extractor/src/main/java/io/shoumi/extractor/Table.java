package io.shoumi.extractor;

import java.util.ArrayList;
import java.util.List;

/** The cells of a workbook's first sheet, in the order of the file, and what could not be read of it. */
public record Table(List<Cell> cells, List<Unread> unread) {

    /** The kind of the part that carries a table. */
    public static final String KIND = "table";

    private static final char END_OF_CELL = '\u001e';
    private static final char END_OF_FIELD = '\u001f';

    public Table {
        cells = List.copyOf(cells);
        unread = List.copyOf(unread);
    }

    /** Writes one cell as the worker sends it; separators within its text become spaces. */
    public static void write(Cell cell, StringBuilder out) {
        out.append(cell.row()).append(END_OF_FIELD).append(cell.column()).append(END_OF_FIELD);
        out.append(cell.formula() ? '=' : ' ').append(END_OF_FIELD);
        out.append(cell.text().replace(END_OF_FIELD, ' ').replace(END_OF_CELL, ' '))
                .append(END_OF_CELL);
    }

    /** A table that does not follow the form is damaged: the worker may have been taken over. */
    static Table of(Extraction read) {
        var cells = new ArrayList<Cell>();
        try {
            for (Part part : read.parts()) {
                for (String cell : part.text().split(String.valueOf(END_OF_CELL), 0)) {
                    if (!cell.isEmpty()) {
                        cells.add(cell(cell.split(String.valueOf(END_OF_FIELD), -1)));
                    }
                }
            }
            return new Table(cells, read.unread());
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return new Table(List.of(), List.of(new Unread(null, Reason.DAMAGED)));
        }
    }

    private static Cell cell(String[] fields) {
        return new Cell(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[3], fields[2].equals("="));
    }
}
