package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A workbook read cell by cell in the confined worker. */
class TableTest {

    private static Table read(byte[] file) {
        return Workers.shared().table(file, "名单.xlsx");
    }

    @Test
    void eachCellKeepsItsPlaceAndABlankOneIsNotShiftedOver() {
        Table table = read(Made.xlsx(
                "<row r=\"3\"><c r=\"B3\"><v>7</v></c><c r=\"AB3\" t=\"inlineStr\"><is><t>乙</t></is></c></row>"));
        assertThat(table.unread()).isEmpty();
        assertThat(table.cells()).containsExactly(new Cell(3, 2, "7", false), new Cell(3, 28, "乙", false));
    }

    @Test
    void aFormulaIsToldFromATypedValue() {
        Table table = read(Made.xlsx("<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c></row>"));
        assertThat(table.cells()).containsExactly(new Cell(1, 1, "2", true), new Cell(1, 2, "", true));
    }

    @Test
    void separatorsInACellDoNotMakeAnotherCell() {
        byte[] xlsx = Made.xlsx("<row><c t=\"inlineStr\"><is><t>甲&#x9;乙</t></is></c></row>");
        assertThat(read(xlsx).cells()).extracting(Cell::text).containsExactly("甲\t乙");
    }

    @Test
    void whatIsNoWorkbookHasNoCellsAndSaysWhy() {
        assertThat(read(Made.docx("<p/>")).unread())
                .extracting(Unread::reason)
                .containsExactly(Reason.UNSUPPORTED_FORMAT);
        Table text = read("工号,姓名".getBytes(StandardCharsets.UTF_8));
        assertThat(text.cells()).isEmpty();
        assertThat(text.unread()).isNotEmpty();
    }

    @Test
    void aWorkbookCutShortIsNeverWhole() {
        byte[] xlsx = Made.xlsx("<row><c><v>1</v></c></row>");
        assertThat(read(java.util.Arrays.copyOf(xlsx, xlsx.length / 2)).unread())
                .isNotEmpty();
    }
}
