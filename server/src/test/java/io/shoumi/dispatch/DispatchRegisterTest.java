package io.shoumi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dispatch register on screen and in its copies, the slip, and who is told when the slip does not come back. */
class DispatchRegisterTest {
    private final PostRoom room = new PostRoom();

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void theRegisterHasALineForEachEnvelopeInTheFormsColumns() {
        room.sent("courier", "F-2001", 0, 1);
        var line = room.sent("own-courier", "F-2002", 2);
        room.carried(line);
        var clerk = room.clerk.logIn();
        room.signed(clerk, line);
        var page = clerk.get("/registers/dispatch?tab=all");
        assertThat(page.select("table.reg thead th").eachText())
                .containsExactly(
                        "顺序号", "日期", "发文字号", "标题", "附件", "密级", "份数", "份号起止", "发往机关", "递送方式", "签收人", "归卷日期", "卷号", "备注");
        assertThat(page.select("table.reg tbody tr").eachText())
                .anyMatch(row -> row.contains("000001–000002") && row.contains("机要交通 F-2001"))
                .anyMatch(row -> row.contains("000003") && row.contains("周局收") && row.contains("专人递送 F-2002"));
        assertThat(clerk.get("/registers/dispatch?tab=unsigned")
                        .select("table.reg tbody tr")
                        .text())
                .contains("F-2001")
                .doesNotContain("F-2002");
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/dispatch/register.pdf?tab=all")))
                .contains(room.addressee, "发往机关", "以下空白", "R2.8.2");
        CopyOfRegister.picture(clerk.body(), "register-dispatch");
        assertThat(CopyOfRegister.text(CopyOfRegister.sheet(clerk, "/registers/dispatch/register.xlsx?tab=all")))
                .contains(room.addressee, "000001–000002");
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/dispatch/form.pdf")))
                .contains("发往机关")
                .doesNotContain(room.addressee);
        assertThat(room.colleague.logIn().get("/registers/dispatch?tab=all").text())
                .doesNotContain(room.addressee);
        assertThat(clerk.get("/registers").text()).contains("发文登记簿");
    }

    @Test
    void theSlipNamesNumbersAndCopiesAndNoTitle() {
        var line = room.sent("courier", "F-2003", 0, 1);
        var clerk = room.clerk.logIn();
        var slip = String.join("", CopyOfRegister.pages(clerk, line + "/slip.pdf"));
        var title = room.house
                .jdbc()
                .sql("select cover_title from secret where id = ?")
                .param(room.secret.id().value())
                .query(String.class)
                .single();
        assertThat(slip)
                .contains(
                        "发文回执",
                        room.addressee,
                        "F-2003",
                        "000001",
                        "000002",
                        "共2份",
                        "签收人",
                        room.lines().getFirst())
                .doesNotContain(title);
        CopyOfRegister.picture(clerk.body(), "dispatch-slip");
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void aSlipThatDoesNotComeBackIsRemindedOnceADayAndEscalated() {
        var line = room.sent("courier", "F-2004", 0);
        room.house.pass(Duration.ofHours(168 + 30));
        var before = room.house.lastEvidence();
        var clock = room.house.bean(DispatchClock.class);
        clock.tick();
        clock.tick();
        assertThat(room.house.evidenceAbout(room.secret.id().value(), before))
                .containsOnlyOnce("dispatch-reminded/done")
                .containsOnlyOnce("dispatch-escalated/done");
        assertThat(room.leader.logIn().get("/").text()).contains("回执逾期升级", room.addressee);
        var clerk = room.clerk.logIn();
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(line);
        assertThat(clerk.get("/registers/dispatch?tab=late").select("tr.late").text())
                .contains(room.addressee, "逾期");
        assertThat(clerk.get("/regulations/R2.8.2").text()).contains("件发文逾期未收到回执");
        assertThat(clerk.get("/secrets")
                        .select("tr:contains(" + room.secret.number() + ")")
                        .text())
                .contains("逾期");
        room.signed(clerk, line);
        assertThat(Inbox.of(clerk).counted().addresses()).isEmpty();
        assertThat(clerk.get("/registers/dispatch?tab=late").text()).doesNotContain(room.addressee);
    }

    @Test
    void theTimeForASlipIsSetByTheOrganisation() {
        var officer = room.house.person("办公室" + room.number, room.unit);
        room.house.role(officer, "officer");
        var setting = officer.logIn();
        setting.submit(setting.get("/adoptions"), "/deadlines", Map.of("dispatch", "12"));
        assertThat(setting.status()).isEqualTo(200);
        var line = room.sent("courier", "F-2005", 0);
        room.house.pass(Duration.ofHours(13));
        assertThat(room.clerk.logIn().get(line).select("main").text()).contains("逾期");
        var again = officer.logIn();
        again.submit(again.get("/adoptions"), "/deadlines", Map.of("dispatch", "168"));
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void whatIsLostOnItsWayIsAnIncidentsAndWhatTurnsUpLiesInItsPlace() {
        var line = room.sent("courier", "F-2006", 0);
        var carrier = room.secret.copies().getFirst().id();
        var clerk = room.clerk.logIn();
        var loss = "/carriers/" + carrier + "/loss";
        clerk.submit(clerk.get(loss), loss, Map.of("circumstances", "机要局查无此件"));
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(room.house
                        .jdbc()
                        .sql("select frozen_at is not null from carrier where id = ?")
                        .param(carrier.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(clerk.get(line).select("main").text()).contains("000001");
        room.back(clerk, line, 0);
        assertThat(room.custody(0)).isEqualTo("held");
        var page = room.scan(clerk, room.envelope("courier", "F-2007"), 0);
        assertThat(page.select("main .fault").text()).contains("冻结");
    }
}
