package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.clauses.Drives;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 定密审批表 and 收文登记簿 on paper and as sheets, over HTTPS. */
class RegistersOnPaperTest {
    private static final String CLASSIFICATION = "/registers/classification";
    private static final String RECEIPT = "/registers/receipt";
    private static final List<String> OF_CLASSIFICATION =
            List.of("编号", "名称", "承办人", "部门", "依据", "密级", "期限", "知悉范围", "定密责任人", "提出日期", "审定日期", "变更/解密");
    private static final List<String> OF_RECEIPT = List.of(
            "收文号", "日期", "来文机关", "来文字号", "标题", "附件", "份数", "份号", "密级", "保密期限", "承办单位", "签收人", "复文号", "归卷日期", "卷号",
            "清退/销毁");

    private final Registry registry = new Registry();

    private Map<String, Object> received() {
        var fields = new HashMap<>(registry.proposal());
        fields.put("origin", "received");
        fields.put("issuingBody", "省能源局");
        fields.put("documentNumber", "能发〔2026〕18 号");
        return fields;
    }

    @Test
    void theClassificationRegisterHasTheFormsColumnsOnPaperAndInTheSheet() {
        var fields = registry.proposal();
        registry.active("登记", fields);
        var visitor = registry.clerk.logIn();
        var pages = CopyOfRegister.pages(visitor, CLASSIFICATION + "/register.pdf");
        assertThat(pages.getFirst())
                .contains(String.join("", OF_CLASSIFICATION))
                .contains(
                        "定密审批表",
                        String.valueOf(fields.get("coverTitle")),
                        registry.clerk.name(),
                        registry.supervisor.name())
                .contains("R2.2", "定密责任人", "以下空白");
        CopyOfRegister.picture(visitor.body(), "register-classification");
        var sheet = CopyOfRegister.sheet(visitor, CLASSIFICATION + "/register.xlsx");
        assertThat(CopyOfRegister.cells(sheet.getRow(0))).isEqualTo(OF_CLASSIFICATION);
        assertThat(CopyOfRegister.lines(sheet))
                .anySatisfy(line -> assertThat(line)
                        .contains(String.valueOf(fields.get("coverTitle")), "总经理办公会 2026-3", "核心商密", "5 年"));
        assertThat(CopyOfRegister.pages(visitor, CLASSIFICATION + "/form.pdf").getFirst())
                .contains(String.join("", OF_CLASSIFICATION))
                .doesNotContain(String.valueOf(fields.get("coverTitle")));
    }

    @Test
    void aRefusedLineStaysStruckThroughAndNamesTheLineThatCorrectsIt() {
        var fields = registry.proposal();
        var id = registry.proposed("未批准", fields);
        var supervisor = registry.supervisor.logIn();
        var decision = "/secrets/" + id + "/classification";
        supervisor.submit(supervisor.get(decision), decision, Map.of("decision", "refuse", "opinion", "依据不足"));
        var clerk = registry.clerk.logIn();
        var refused = clerk.get(CLASSIFICATION + "?tab=refused");
        assertThat(refused.select("tr.void td.keep").text()).contains("未同意");
        var sheet = CopyOfRegister.sheet(clerk, CLASSIFICATION + "/register.xlsx?tab=refused");
        var font = ((org.apache.poi.xssf.usermodel.XSSFCell) sheet.getRow(1).getCell(1))
                .getCellStyle()
                .getFont();
        assertThat(font.getStrikeout()).isTrue();
        var kept = ((org.apache.poi.xssf.usermodel.XSSFCell) sheet.getRow(1).getCell(11))
                .getCellStyle()
                .getFont();
        assertThat(kept.getStrikeout()).isFalse();
        assertThat(CopyOfRegister.pages(clerk, CLASSIFICATION + "/register.pdf?tab=refused")
                        .getFirst())
                .contains("不含划线1条");
        var again = registry.house.jdbc();
        again.sql("""
                        insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at)
                        select gen_random_uuid(), secret_id, '补充依据', level, term_years, scope, proposer_id, proposed_at + interval '1 day'
                        from classification where secret_id = ?""").param(id).update();
        assertThat(CopyOfRegister.pages(clerk, CLASSIFICATION + "/register.pdf?tab=refused")
                        .getFirst())
                .contains("更正见", "提出的一行");
        CopyOfRegister.picture(clerk.body(), "register-struck");
    }

    @Test
    void theReceiptRegisterListsWhatWasReceivedAndADashForWhatIsNotRecorded() {
        var fields = received();
        registry.active("收文", fields);
        var made = new HashMap<>(registry.proposal());
        made.put("origin", "made");
        registry.active("自拟", made);
        var visitor = registry.clerk.logIn();
        var page = visitor.get(RECEIPT);
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains("省能源局", "能发〔2026〕18 号", "000001–000003");
        var pages = CopyOfRegister.pages(visitor, RECEIPT + "/register.pdf");
        assertThat(pages.getFirst())
                .contains(String.join("", OF_RECEIPT))
                .contains("收文登记簿", "省能源局", registry.clerk.name(), "本页合计：1条核心商密33", "全册合计（共1页）：1条份数3核心商密3")
                .doesNotContain(String.valueOf(made.get("coverTitle")));
        CopyOfRegister.picture(visitor.body(), "register-receipt");
        var sheet = CopyOfRegister.sheet(visitor, RECEIPT + "/register.xlsx");
        assertThat(CopyOfRegister.cells(sheet.getRow(0))).isEqualTo(OF_RECEIPT);
        var line = CopyOfRegister.lines(sheet).getFirst();
        for (var column : List.of("附件", "复文号", "归卷日期", "卷号", "清退/销毁")) {
            assertThat(line.get(OF_RECEIPT.indexOf(column))).as(column).isEqualTo("—");
        }
        assertThat(line.get(OF_RECEIPT.indexOf("份数"))).isEqualTo("3");
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void whoSeesNoSecretGetsNeitherItsLineNorItsCount() {
        var fields = received();
        registry.active("收文", fields);
        var outsider = registry.house.person("局外人", registry.house.group()).logIn();
        for (var register : List.of(CLASSIFICATION, RECEIPT)) {
            var said = String.join("", CopyOfRegister.pages(outsider, register + "/register.pdf"))
                    + CopyOfRegister.text(CopyOfRegister.sheet(outsider, register + "/register.xlsx"));
            assertThat(said)
                    .contains("0条")
                    .doesNotContain(String.valueOf(fields.get("coverTitle")), "省能源局", registry.clerk.name());
        }
    }

    @Test
    void inEnglishTheSameFormHasEnglishHeads() {
        registry.active("英文", registry.proposal());
        var visitor = registry.clerk.logIn();
        visitor.submit(visitor.get("/"), "/preferences", Map.of("lang", "en"));
        var pages = CopyOfRegister.pages(visitor, CLASSIFICATION + "/register.pdf");
        CopyOfRegister.picture(visitor.body(), "register-classification-en");
        assertThat(pages.getFirst())
                .contains(
                        "Classificationregister",
                        "NumberNameHandledbyDepartmentBasisLevelTermScopeDecidedby",
                        "Page1of1",
                        "blankbelow");
        CopyOfRegister.pages(visitor, "/registers/destruction/form.pdf");
        CopyOfRegister.picture(visitor.body(), "register-destruction-blank-en");
    }
}
