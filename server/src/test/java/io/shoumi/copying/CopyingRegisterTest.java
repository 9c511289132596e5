package io.shoumi.copying;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.clauses.Drives;
import org.junit.jupiter.api.Test;

/** The register of copyings on screen and in its copies. */
class CopyingRegisterTest {
    private final CopyRoom room = new CopyRoom();

    @Test
    @Drives(value = "R4.B1", kind = 'E')
    void theRegisterHasALineForEachCopyingInTheFormsColumns() {
        var copying = room.made("copy", room.first.number() + "\n" + room.second.number() + " 2");
        room.approved("excerpt", room.second.number());
        var clerk = room.clerk.logIn();
        var page = clerk.get("/registers/copying");
        assertThat(page.select("table.reg thead th").eachText())
                .containsExactly(
                        "登记号", "申请人", "部门", "载体名称", "方式", "份数", "每份页数", "密级", "准印号", "用途", "承制单位", "批准", "批准时间",
                        "副本份号");
        assertThat(page.select("table.reg tbody tr").eachText())
                .anyMatch(row -> row.contains("复制")
                        && row.contains("000003–000005")
                        && row.contains(room.printingNumber(copying))
                        && row.contains(room.supervisor.name()))
                .anyMatch(row -> row.contains("摘抄") && row.contains("—"));
        assertThat(clerk.get("/registers/copying?tab=waiting&kind=excerpt").select("table.reg tbody tr"))
                .hasSize(1);
        assertThat(clerk.get("/registers/copying?tab=made&kind=excerpt").select("table.reg tbody tr"))
                .isEmpty();
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/copying/register.pdf")))
                .contains("复制审批表", "承制单位", "项目会议用", "000003–000005", "以下空白", "R2.8.1");
        CopyOfRegister.picture(clerk.body(), "register-copying");
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/copying/form.pdf")))
                .contains("复制审批表", "准印号", "副本份号");
        CopyOfRegister.picture(clerk.body(), "form-copying");
        assertThat(CopyOfRegister.text(CopyOfRegister.sheet(clerk, "/registers/copying/register.xlsx")))
                .contains(room.first.name(), "000003–000005", room.printingNumber(copying));
        assertThat(clerk.get("/registers").text()).contains("复制审批表");
        assertThat(room.stranger.logIn().get("/registers/copying").select("table.reg tbody tr"))
                .isEmpty();
        assertThat(room.stranger.logIn().get(copying).text()).doesNotContain(room.secret.number());
    }
}
