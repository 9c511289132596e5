package io.shoumi.extractor.worker.ooxml;

/** What a user sees in a cell. */
final class CellText {

    private CellText() {}

    static String shown(String type, String value, String inline, SharedStrings strings, boolean date) {
        return switch (type) {
            case "s" -> strings.at(value);
            case "inlineStr" -> inline;
            case "b" -> value.trim().equals("1") ? "TRUE" : value.isEmpty() ? "" : "FALSE";
            case "n" -> CellNumber.shown(value.trim(), date);
            default -> value.isEmpty() ? inline : value;
        };
    }
}
