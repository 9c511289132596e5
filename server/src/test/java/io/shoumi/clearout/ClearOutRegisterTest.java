package io.shoumi.clearout;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.clauses.Drives;
import org.junit.jupiter.api.Test;

/** 清退登记簿 on screen and in its copies. */
class ClearOutRegisterTest {
    private static final String REGISTER = "/registers/clear-out";

    private final YearEnd end = new YearEnd();

    @Test
    @Drives(value = "R1.3", kind = 'P')
    void theRegisterHasALineForEachDecisionInTheFormsColumns() {
        var campaign = end.opened();
        var clerk = end.clerk.logIn();
        end.returned(clerk, campaign, 0);
        end.receive(end.archivist.logIn(), end.archive);
        end.kept(clerk, campaign, 1);
        var page = clerk.get(REGISTER);
        assertThat(page.select("table.reg thead th").eachText())
                .containsExactly("部门", "文号", "标题", "份号", "密级", "清退日期", "清退人", "接收人", "去向", "状态", "任务");
        assertThat(page.select("table.reg tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("000001")
                        && row.contains(end.archivist.name())
                        && row.contains("退回：保密办" + end.number))
                .anyMatch(row -> row.contains("000002") && row.contains("留存：在办事项仍需使用"));
        assertThat(clerk.get(REGISTER + "?tab=kept").select("table.reg tbody tr"))
                .hasSize(1);
        assertThat(clerk.get(REGISTER + "?tab=open").select("table.reg tbody tr"))
                .isEmpty();
        assertThat(String.join("", CopyOfRegister.pages(clerk, REGISTER + "/register.pdf")))
                .contains("清退登记簿", "能发〔2026〕" + end.number + "号", end.clerk.name(), "以下空白", "R1.3");
        CopyOfRegister.picture(clerk.body(), "register-clear-out");
        assertThat(CopyOfRegister.lines(CopyOfRegister.sheet(clerk, REGISTER + "/register.xlsx")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("000001", end.archivist.name()));
        assertThat(String.join("", CopyOfRegister.pages(clerk, REGISTER + "/form.pdf")))
                .contains("清退登记簿", "接收人")
                .doesNotContain("QT-2026-");
    }
}
