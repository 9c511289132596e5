package io.shoumi.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.clauses.Drives;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 销毁清册登记簿 on paper and as a sheet: for those who had a part in a list, and for nobody else. */
class RegisterOnPaperTest {
    private static final String PDF = "/registers/destruction/register.pdf";
    private static final String XLSX = "/registers/destruction/register.xlsx";
    private static final List<String> COLUMNS = List.of(
            "清册号", "序号", "名称", "制发单位", "载体类别", "文号/序列号", "份号", "密级", "页数", "份数", "保管人", "批准人", "方式", "时间", "地点", "监销人一",
            "监销人二", "状态");

    private final ShreddingRoom room = new ShreddingRoom();

    @Test
    void aListStandsInTheFormsColumnsForWhoeverHadAPartInIt() {
        var list = room.approvedList();
        room.confirm(room.first, list);
        for (var person : List.of(room.clerk, room.first, room.supervisor)) {
            var visitor = person.logIn();
            var pages = CopyOfRegister.pages(visitor, PDF);
            assertThat(pages.getFirst())
                    .contains(String.join("", COLUMNS))
                    .contains("地下一层销毁间", room.first.name(), "本页合计：2条纸质22", "全册合计（共1页）：2条份数2纸质2", "R4.B4")
                    .doesNotContain(room.second.name());
        }
        var visitor = room.clerk.logIn();
        visitor.bytes(PDF);
        CopyOfRegister.picture(visitor.body(), "register-destruction");
        visitor.bytes(list + "/list.pdf");
        CopyOfRegister.picture(visitor.body(), "destruction-list");
        var sheet = CopyOfRegister.sheet(visitor, XLSX);
        assertThat(CopyOfRegister.cells(sheet.getRow(0))).isEqualTo(COLUMNS);
        assertThat(CopyOfRegister.lines(sheet)).hasSize(2);
        var page = visitor.get("/registers/destruction");
        assertThat(page.select("tbody a[href=" + list + "]")).hasSize(2);
        assertThat(CopyOfRegister.pages(visitor, "/registers/destruction/form.pdf")
                        .getFirst())
                .contains(String.join("", COLUMNS), "监销人一（非保管人）")
                .doesNotContain("地下一层销毁间");
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void whoHadNoPartInAListSeesNothingOfIt() {
        room.approvedList();
        var outsider = room.house.person("局外人", room.unit).logIn();
        var said = String.join("", CopyOfRegister.pages(outsider, PDF))
                + CopyOfRegister.text(CopyOfRegister.sheet(outsider, XLSX));
        assertThat(said).contains("0条").doesNotContain("地下一层销毁间", room.clerk.name());
    }
}
