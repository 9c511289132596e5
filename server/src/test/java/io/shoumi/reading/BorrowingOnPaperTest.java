package io.shoumi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;

/** 借阅登记表 on paper and as a sheet, over HTTPS, by those who may see its lines and those who may not. */
class BorrowingOnPaperTest {
    private static final String PDF = "/registers/borrowing/register.pdf?tab=all";
    private static final String XLSX = "/registers/borrowing/register.xlsx?tab=all";
    private static final List<String> COLUMNS = List.of(
            "登记号", "借阅人", "部门", "档案号", "份号", "密级", "存放位置", "事由", "审批人", "借出日期", "期限", "查阅地点", "归还日期", "完好", "经手人");

    private final Archive archive = new Archive();

    @Test
    void paperAndSheetHaveTheFormsColumnsInItsOrder() {
        archive.approved("electronic");
        var clerk = archive.clerk.logIn();
        var before = archive.house.lastEvidence();
        var pages = CopyOfRegister.pages(clerk, PDF);
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst())
                .contains(String.join("", COLUMNS))
                .contains("借阅登记表", "第1页共1页", "以下空白", "本页合计：1条核心商密1", "全册合计（共1页）：1条核心商密1", "保密员", "核对人")
                .contains("R1.4", "日志序号", "未见证", archive.reader.name(), archive.cover, "投资测算复核");
        var sheet = CopyOfRegister.sheet(clerk, XLSX);
        assertThat(CopyOfRegister.cells(sheet.getRow(0))).isEqualTo(COLUMNS);
        assertThat(CopyOfRegister.lines(sheet))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains(archive.reader.name(), archive.cover, "核心商密", "投资测算复核", "—"));
        assertThat(archive.house.evidenceSince(before)).containsExactly("list-printed/done", "register-exported/done");
        clerk.bytes(PDF);
        CopyOfRegister.picture(clerk.body(), "register-borrowing");
    }

    @Test
    void theSheetIsTypedItsHeadsAreFrozenAndItSaysWhoMadeItWhen() {
        archive.approved("electronic");
        var clerk = archive.clerk.logIn();
        var sheet = CopyOfRegister.sheet(clerk, XLSX);
        var line = sheet.getRow(1);
        for (var column : List.of("借出日期", "期限")) {
            var cell = line.getCell(COLUMNS.indexOf(column));
            assertThat(cell.getCellType()).as(column).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(cell)).as(column).isTrue();
        }
        assertThat(line.getCell(COLUMNS.indexOf("份号")).getCellType())
                .as("a code keeps its noughts")
                .isEqualTo(CellType.STRING);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(CopyOfRegister.text(sheet)).contains(archive.clerk.name(), archive.clerk.number(), "内容校验值", "范围：全部");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() {
        archive.approved("electronic");
        for (var typed : List.of("=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=HYPERLINK(\"//x.invalid\")", "\t=1+1")) {
            archive.house
                    .jdbc()
                    .sql("update loan set purpose = ? where secret_id = ?")
                    .params(typed, archive.secret)
                    .update();
            var sheet = CopyOfRegister.sheet(archive.clerk.logIn(), XLSX);
            var cell = sheet.getRow(1).getCell(COLUMNS.indexOf("事由"));
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(typed.strip());
            assertThat(cell.getCellStyle().getDataFormatString())
                    .as("stays text when the cell is edited")
                    .isEqualTo("@");
        }
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void nothingBeyondTheViewersScopeIsInACopyNotEvenItsCount() {
        archive.approved("electronic");
        var other = new Archive();
        other.approved("electronic");
        var mine = archive.clerk.logIn();
        assertThat(all(mine))
                .contains(archive.cover)
                .doesNotContain(other.cover)
                .contains("全册合计（共1页）：1条");
        var theirs = other.clerk.logIn();
        assertThat(all(theirs)).contains(other.cover).doesNotContain(archive.cover);
        var outsider = archive.house.person("局外人", archive.house.group()).logIn();
        assertThat(all(outsider))
                .doesNotContain(archive.cover, other.cover, archive.reader.name())
                .contains("全册合计（共1页）：0条", "以下空白");
        assertThat(all(mine)).as("the cover title is shown, never the true one").doesNotContain("北部采区");
    }

    @Test
    @Drives(value = "R5.1", kind = 'E')
    void whoIsNotTrainedSeesOnlyTheirOwnLoansWhereTrainingIsAsked() {
        archive.approved("electronic");
        archive.house
                .jdbc()
                .sql(
                        "insert into adoption (id, unit_id, regulation, during) values (?, ?, 'R5', tstzrange('2020-01-01', null))")
                .params(UUID.randomUUID(), archive.unit)
                .update();
        var clerk = archive.clerk.logIn();
        assertThat(all(clerk)).contains(archive.cover);
        for (var person : List.of(archive.clerk, archive.reader)) {
            archive.house
                    .jdbc()
                    .sql("update person set trained_on = null where id = ?")
                    .param(person.id().value())
                    .update();
        }
        assertThat(all(clerk)).doesNotContain(archive.cover).contains("全册合计（共1页）：0条");
        assertThat(all(archive.reader.logIn())).contains(archive.cover);
    }

    private static String all(Visitor visitor) {
        var said = String.join("", CopyOfRegister.pages(visitor, PDF));
        return said + CopyOfRegister.text(CopyOfRegister.sheet(visitor, XLSX));
    }

    @Test
    void whoMayNotOpenTheRegisterGetsNoCopyOfIt() {
        var house = archive.house;
        for (var role : List.of("auditor", "system-admin", "security-admin")) {
            var stranger = house.stranger("管理员", house.group());
            house.pledge(stranger);
            house.role(stranger, role);
            var visitor = stranger.logIn();
            for (var address : List.of(PDF, XLSX, "/registers/borrowing/form.pdf")) {
                var before = house.lastEvidence();
                visitor.bytes(address);
                assertThat(visitor.status()).as(role + " " + address).isEqualTo(403);
                assertThat(house.evidenceSince(before)).containsExactly("route-refused/refused");
            }
        }
    }

    @Test
    void theRecordOfACopyHoldsTheDigestThatStandsOnIt() {
        archive.approved("electronic");
        var clerk = archive.clerk.logIn();
        var before = archive.house.lastEvidence();
        var text = CopyOfRegister.text(CopyOfRegister.sheet(clerk, XLSX));
        var digest = archive.house
                .jdbc()
                .sql(
                        "select content::jsonb #>> '{facts,digest}' from evidence_staged where id > ? and kind = 'register-exported'")
                .param(before)
                .query(String.class)
                .single();
        assertThat(digest).hasSize(64);
        assertThat(text).contains(digest);
        assertThat(String.join("", CopyOfRegister.pages(clerk, PDF))).contains(digest);
    }

    @Test
    void theBlankFormHasTheColumnsAndNoLine() {
        archive.approved("electronic");
        var clerk = archive.clerk.logIn();
        var before = archive.house.lastEvidence();
        var pages = CopyOfRegister.pages(clerk, "/registers/borrowing/form.pdf");
        assertThat(pages)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(String.join("", COLUMNS), "保密员", "（单位印章）", "第1页共1页")
                        .doesNotContain(archive.cover, archive.clerk.name(), "以下空白", "合计"));
        assertThat(archive.house.evidenceSince(before)).isEmpty();
    }

    @Test
    void aHeadSortsTheRegisterAndAgainTheOtherWay() {
        archive.approved("electronic");
        archive.approved("paper");
        var clerk = archive.clerk.logIn();
        var page = clerk.get("/registers/borrowing?tab=all");
        var once = clerk.get(page.select("thead a:containsOwn(登记号)").attr("href"));
        assertThat(once.select("th[aria-sort=ascending]").text()).isEqualTo("登记号");
        var up = once.select("tbody th").eachText();
        var twice = clerk.get(once.select("thead a:containsOwn(登记号)").attr("href"));
        assertThat(twice.select("th[aria-sort=descending]").text()).isEqualTo("登记号");
        assertThat(twice.select("tbody th").eachText()).isEqualTo(up.reversed()).hasSize(2);
        assertThat(twice.select("a[href*=register.xlsx]").attr("href")).contains("sort=-number", "tab=all");
    }

    @Test
    void everyHeadThatSortsAnswers() {
        var clerk = archive.clerk.logIn();
        for (var register : List.of("borrowing", "classification", "receipt", "destruction")) {
            var page = clerk.get("/registers/" + register);
            for (var head : page.select("thead a").eachAttr("href")) {
                clerk.get(head);
                assertThat(clerk.status()).as(head).isEqualTo(200);
            }
            clerk.get("/registers/" + register
                    + "?sort=%27&tab=x&level=core&from=20260101&to=1231&year=2026&page=2&found=x");
            assertThat(clerk.status()).isEqualTo(200);
        }
    }

    @Test
    void aSavedFilterOpensTheRegisterUntilItIsForgottenAndIsNobodyElses() {
        archive.approved("electronic");
        var clerk = archive.clerk.logIn();
        var page = clerk.get("/registers/borrowing?tab=all&level=core&sort=-due");
        clerk.submit(page, "/registers/filter", Map.of());
        var opened = clerk.get("/registers/borrowing");
        assertThat(opened.select("select[name=level] option[selected]").val()).isEqualTo("core");
        assertThat(opened.select("th[aria-sort=descending]").text()).isEqualTo("期限");
        assertThat(opened.select("nav.views a.on").text()).startsWith("全部");
        assertThat(archive.reader.logIn().get("/registers/borrowing").select("th[aria-sort]"))
                .isEmpty();
        assertThat(archive.clerk.logIn().get("/registers/borrowing").select("th[aria-sort]"))
                .hasSize(1);
        clerk.submit(opened, "/registers/filter", Map.of());
        assertThat(clerk.get("/registers/borrowing").select("th[aria-sort]")).isEmpty();
    }
}
