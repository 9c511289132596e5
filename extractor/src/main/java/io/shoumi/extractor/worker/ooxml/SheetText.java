package io.shoumi.extractor.worker.ooxml;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** A sheet's cells: a row a line, cells parted by tabs; the header and footer of its print-out after them. */
final class SheetText implements Xml.Handler {

    private static final Set<String> PRINTED =
            Set.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter");

    private final StringBuilder out;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();
    private String type = "n";
    private int style = -1;
    private boolean inValue;
    private boolean inInline;
    private boolean inPrinted;
    private boolean rowBegun;

    SheetText(StringBuilder out, SharedStrings strings, CellStyles styles) {
        this.out = out;
        this.strings = strings;
        this.styles = styles;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "row" -> rowBegun = false;
            case "c" -> cell(element);
            case "v" -> inValue = true;
            case "t" -> inInline = true;
            default -> inPrinted |= PRINTED.contains(name);
        }
    }

    private void cell(XMLStreamReader element) {
        value.setLength(0);
        inline.setLength(0);
        String stated = element.getAttributeValue(null, "t");
        type = stated == null ? "n" : stated;
        String number = element.getAttributeValue(null, "s");
        style = number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "c" -> endCell();
            case "row" -> out.append('\n');
            case "v" -> inValue = false;
            case "t" -> inInline = false;
            default -> {
                if (PRINTED.contains(name)) {
                    inPrinted = false;
                    out.append('\n');
                }
            }
        }
    }

    @Override
    public void text(String text) {
        if (inValue) {
            value.append(text);
        } else if (inInline) {
            inline.append(text);
        } else if (inPrinted) {
            out.append(text);
        }
    }

    private void endCell() {
        String shown = shown();
        if (!shown.isEmpty()) {
            out.append(rowBegun ? "\t" : "").append(shown);
            rowBegun = true;
        }
    }

    private String shown() {
        return CellText.shown(type, value.toString(), inline.toString(), strings, styles.isDate(style));
    }
}
