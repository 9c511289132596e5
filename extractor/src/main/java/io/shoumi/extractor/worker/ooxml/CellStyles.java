package io.shoumi.extractor.worker.ooxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles show a number as a date (ECMA-376 part 1, 18.8.30). */
final class CellStyles implements Xml.Handler {

    private final Set<Integer> dateFormats = new HashSet<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellFormats;

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "numFmt" -> define(number(element, "numFmtId"), element.getAttributeValue(null, "formatCode"));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    formatOfStyle.add(number(element, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        inCellFormats &= !name.equals("cellXfs");
    }

    @Override
    public void text(String text) {}

    private void define(int id, String code) {
        String bare = code == null ? "" : code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.", "");
        if (bare.matches("(?is).*[yd年].*|.*m.*[^0#]*") && !bare.matches(".*[0#].*")) {
            dateFormats.add(id);
        }
    }

    private static int number(XMLStreamReader element, String attribute) {
        try {
            String value = element.getAttributeValue(null, attribute);
            return value == null ? -1 : Integer.parseInt(value);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    boolean isDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        int format = formatOfStyle.get(style);
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 31
                || format == 36
                || format >= 50 && format <= 58
                || dateFormats.contains(format);
    }
}
