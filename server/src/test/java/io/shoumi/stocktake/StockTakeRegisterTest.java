package io.shoumi.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import org.junit.jupiter.api.Test;

/** The register of counts on screen and in its copies. */
class StockTakeRegisterTest {
    private final Safe safe = new Safe();

    @Test
    void theRegisterHasALineForEachCountInTheFormsColumns() {
        var count = safe.begun();
        var clerk = safe.clerk.logIn();
        safe.scanAll(clerk, count);
        Safe.sign(clerk, count);
        Safe.sign(safe.witness.logIn(), count);
        var page = clerk.get("/registers/stock-takes");
        assertThat(page.select("table.reg thead th").eachText())
                .containsExactly("编号", "方式", "日期", "场所", "责任人", "清点人", "监督人", "应在", "相符", "放错处", "缺", "多", "结果", "签名");
        assertThat(page.select("table.reg tbody tr").eachText())
                .singleElement()
                .satisfies(
                        row -> assertThat(row).contains("QD-2026-", safe.code(safe.safe), safe.witness.name(), "账物相符"));
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/stock-takes/register.pdf")))
                .contains("QD-2026-", safe.witness.name(), "账物相符", "以下空白", "R2.8.3");
        CopyOfRegister.picture(clerk.body(), "register-stock-takes");
        assertThat(CopyOfRegister.lines(CopyOfRegister.sheet(clerk, "/registers/stock-takes/register.xlsx")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("3", safe.clerk.name()));
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/stock-takes/form.pdf")))
                .contains("清点登记簿")
                .doesNotContain("QD-2026-");
    }
}
