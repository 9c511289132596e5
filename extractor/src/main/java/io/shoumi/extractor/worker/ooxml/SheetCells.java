package io.shoumi.extractor.worker.ooxml;

import io.shoumi.extractor.Cell;
import io.shoumi.extractor.Table;
import javax.xml.stream.XMLStreamReader;

/** A sheet's cells with their places. Rows and cells without a reference follow the one before. */
final class SheetCells implements Xml.Handler {

    private final StringBuilder out;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();
    private int row;
    private int column;
    private String type = "n";
    private int style = -1;
    private boolean formula;
    private boolean inValue;
    private boolean inInline;

    SheetCells(StringBuilder out, SharedStrings strings, CellStyles styles) {
        this.out = out;
        this.strings = strings;
        this.styles = styles;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "row" -> row(element.getAttributeValue(null, "r"));
            case "c" -> cell(element);
            case "f" -> formula = true;
            case "v" -> inValue = true;
            case "t" -> inInline = true;
            default -> {}
        }
    }

    private void row(String stated) {
        row = stated != null && stated.matches("\\d{1,7}") ? Integer.parseInt(stated) : row + 1;
        column = 0;
    }

    private void cell(XMLStreamReader element) {
        column = column(element.getAttributeValue(null, "r"));
        value.setLength(0);
        inline.setLength(0);
        formula = false;
        String stated = element.getAttributeValue(null, "t");
        type = stated == null ? "n" : stated;
        String number = element.getAttributeValue(null, "s");
        style = number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
    }

    /** {@code AB12} is in column 28. */
    private int column(String reference) {
        if (reference == null || !reference.matches("[A-Z]{1,3}\\d{1,7}")) {
            return column + 1;
        }
        int number = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            number = number * 26 + reference.charAt(i) - 'A' + 1;
        }
        return number;
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "c" -> endCell();
            case "v" -> inValue = false;
            case "t" -> inInline = false;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inValue) {
            value.append(text);
        } else if (inInline) {
            inline.append(text);
        }
    }

    private void endCell() {
        String shown = CellText.shown(type, value.toString(), inline.toString(), strings, styles.isDate(style));
        if (!shown.isBlank() || formula) {
            Table.write(new Cell(row, column, shown, formula), out);
        }
    }
}
