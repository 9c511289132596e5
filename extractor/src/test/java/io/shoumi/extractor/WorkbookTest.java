package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as a user sees them. */
class WorkbookTest {

    private static String text(byte[] xlsx) {
        Extraction read = Workers.extract(xlsx);
        assertThat(read.status()).isEqualTo(Status.FULL);
        return read.text();
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678,13812345678",
        "1.3812345678E10,13812345678",
        "110101199003070011,110101199003070011",
        "6.2226045197306384E18,6222604519730638400",
        "0.30000000000000004,0.3",
        "-12.50,-12.5",
        "1E999999999,1E+999999999"
    })
    void aNumberIsNeverScientific(String stored, String shown) {
        assertThat(text(Made.xlsx("<row><c><v>" + stored + "</v></c></row>"))).isEqualTo("客户名单\n" + shown + "\n");
    }

    @Test
    void sharedAndInlineStringsStandInTheirCells() {
        byte[] xlsx = Made.xlsx(
                "<row><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>乙</t></is></c><c t=\"str\"><f>A1</f><v>丙</v></c></row>",
                "xl/sharedStrings.xml",
                "<sst><si><t>零</t></si><si><r><t>机</t></r><r><t>密</t></r><rPh><t>jimi</t></rPh></si></sst>");
        assertThat(text(xlsx)).isEqualTo("客户名单\n机密\t乙\t丙\n");
    }

    @Test
    void aDateIsADate() {
        byte[] xlsx = Made.xlsx(
                "<row><c s=\"1\"><v>45992</v></c><c s=\"0\"><v>45992</v></c></row>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        assertThat(text(xlsx)).isEqualTo("客户名单\n2025-12-01\t45992\n");
    }

    @Test
    void commentsAndPrintedHeadersAreRead() {
        byte[] xlsx = Made.xlsx(
                "</sheetData><headerFooter><oddHeader>&amp;C机密★3年</oddHeader></headerFooter><sheetData>",
                "xl/comments1.xml",
                "<comments><commentList><comment><text><r><t>批注</t></r></text></comment></commentList></comments>");
        assertThat(text(xlsx)).contains("机密★3年", "批注");
    }

    @Test
    void damagedSharedStringsAreReported() {
        byte[] xlsx =
                Made.xlsx("<row><c t=\"s\"><v>0</v></c></row>", "xl/sharedStrings.xml", "<sst><si><t>甲</t></si><si>");
        assertThat(Workers.extract(xlsx).reasons()).containsExactly(Reason.DAMAGED);
        assertThat(Workers.extract(xlsx).text()).contains("甲");
    }
}
