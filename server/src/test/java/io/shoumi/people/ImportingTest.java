package io.shoumi.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The system administrator at the import page, with the blank form filled in. */
class ImportingTest {
    private static final Person SYSTEM = administrator();

    private final TestHouse house = TestHouse.house();
    private final String tag = UUID.randomUUID().toString().substring(0, 5);

    private static Person administrator() {
        var house = TestHouse.house();
        var person = house.stranger("导入员", house.group());
        house.pledge(person);
        house.role(person, "system-admin");
        return person;
    }

    private String unitCode() {
        return house.jdbc()
                .sql("select code from unit where id = ?")
                .param(house.group())
                .query(String.class)
                .single();
    }

    private byte[] filled(Visitor visitor, String[]... lines) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/people/import/template.xlsx")));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            for (var i = 0; i < lines.length; i++) {
                var row = sheet.createRow(i + 1);
                for (var j = 0; j < lines[i].length; j++) {
                    if (lines[i][j].startsWith("=")) {
                        row.createCell(j).setCellFormula(lines[i][j].substring(1));
                    } else {
                        row.createCell(j).setCellValue(lines[i][j]);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Document upload(Visitor visitor, byte[] file) {
        return visitor.upload(
                visitor.get("/people/import"),
                "/people/import",
                Map.of(),
                new Visitor.Attachment("file", "people.xlsx", "application/octet-stream", file));
    }

    private long peopleWith(String prefix) {
        return house.jdbc()
                .sql("select count(*) from person where number like ?")
                .param(prefix + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void aRightSheetEntersEverybodyInOneActAndGivesASlipToEach() throws IOException {
        var visitor = SYSTEM.logIn();
        var file = filled(
                visitor,
                new String[] {"00" + tag + "1", "导入甲", unitCode(), "保密员、员工", "", "2026-01-05"},
                new String[] {"00" + tag + "2", "导入乙", unitCode()});
        var before = house.lastEvidence();
        var page = upload(visitor, file);
        assertThat(visitor.path()).isEqualTo("/people/slips");
        assertThat(page.select("tr[data-login] .seed")).hasSize(2);
        assertThat(house.evidenceSince(before)).containsExactly("people-imported/done");
        var posts = house.jdbc()
                .sql(
                        "select string_agg(post, ',' order by post) from post_holding h join person p on p.id = h.person_id "
                                + "where p.number = ? and h.granted_by is null")
                .param("00" + tag + "1")
                .query(String.class)
                .single();
        assertThat(posts).isEqualTo("clerk,staff");
    }

    @Test
    void oneWrongCellImportsNobodyAndIsNamed() throws IOException {
        var visitor = SYSTEM.logIn();
        var file = filled(
                visitor,
                new String[] {"W" + tag + "1", "对的", unitCode()},
                new String[] {"W" + tag + "1", "", "没有的部门", "厂长", "", "明天"},
                new String[] {"=1+1", "公式", unitCode()});
        var before = house.lastEvidence();
        var page = upload(visitor, file);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select("tr[data-cell]").eachAttr("data-cell")).contains("A3", "B3", "C3", "D3", "F3", "A4");
        assertThat(peopleWith("W" + tag)).isZero();
        assertThat(house.evidenceSince(before)).containsExactly("people-imported/refused");
    }

    @Test
    void theCopyCarriesEachFaultAsACommentOnItsCell() throws IOException {
        var visitor = SYSTEM.logIn();
        upload(visitor, filled(visitor, new String[] {"坏 工号", "某人", unitCode()}));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/people/import/faults.xlsx")))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("坏 工号");
            assertThat(cell.getCellComment().getString().getString()).contains("工号");
        }
    }

    @Test
    void whatIsNoWorkbookIsAFaultAtTheField() {
        var visitor = SYSTEM.logIn();
        var page = upload(visitor, "工号,姓名".getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select("#f-file[aria-invalid]")).hasSize(1);
    }
}
