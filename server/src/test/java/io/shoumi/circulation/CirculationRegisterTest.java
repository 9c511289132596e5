package io.shoumi.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The register of circulations on screen and in its copies; who is late in it, and who is told. */
class CirculationRegisterTest {
    private final Office office = new Office();

    @Test
    void theRegisterHasALineForEachReaderInTheFormsColumns() {
        var sheet = office.started(office.first, office.second);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        var clerk = office.clerk.logIn();
        var page = clerk.get("/registers/circulation?tab=running");
        assertThat(page.select("table.reg thead th").eachText())
                .containsExactly("传阅单号", "来文单位", "文号", "密级", "标题", "份号", "拟办", "批示", "阅者", "送阅时间", "退回时间", "签名", "保密员");
        assertThat(page.select("table.reg tbody tr").eachText())
                .anyMatch(row -> row.contains(office.first.name()) && row.contains("000001"))
                .anyMatch(row -> row.contains(office.second.name()));
        assertThat(String.join("", CopyOfRegister.pages(clerk, sheet + "/sheet.pdf")))
                .contains(office.first.name(), "拟办", "第1页", "以下空白", "R2.8.2")
                .containsPattern(office.first.name() + "20\\d\\d-\\d\\d-\\d\\d")
                .containsOnlyOnce("批示");
        CopyOfRegister.picture(clerk.body(), "circulation-sheet");
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/circulation/register.pdf?tab=running")))
                .contains(office.second.name(), "拟办", "以下空白", "R2.8.2");
        CopyOfRegister.picture(clerk.body(), "register-circulation");
        assertThat(CopyOfRegister.text(CopyOfRegister.sheet(clerk, "/registers/circulation/register.xlsx?tab=running")))
                .contains(office.first.name(), "000001");
        assertThat(office.stranger.logIn().get("/registers/circulation?tab=all").text())
                .doesNotContain(office.first.name());
    }

    @Test
    @Drives(value = "R2.15.2", kind = 'E')
    void aLateReaderIsRemindedOnceADayAndEscalatedAndMayStillGiveBack() {
        var sheet = office.started(office.first, office.second);
        office.give(office.clerk.logIn(), sheet, 0);
        office.confirm(office.first);
        office.house.pass(Duration.ofHours(60));
        var before = office.house.lastEvidence();
        var clock = office.house.bean(CirculationClock.class);
        clock.tick();
        clock.tick();
        assertThat(office.house.evidenceAbout(office.secret.id().value(), before))
                .containsOnlyOnce("circulation-reminded/done")
                .containsOnlyOnce("circulation-escalated/done");
        assertThat(office.leader.logIn().get("/").text()).contains("传阅逾期升级");
        var clerk = office.clerk.logIn();
        assertThat(clerk.get("/counter/circulate").select("tr.late").text()).contains(office.first.name(), "逾期");
        assertThat(clerk.get("/registers/circulation?tab=late")
                        .select("tr.late")
                        .text())
                .contains(office.first.name());
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(sheet);
        theCopiesOfTheRegisterDoNotSayThatItCameBack(clerk);
        assertThat(clerk.get("/secrets")
                        .select("tr:contains(" + office.secret.number() + ")")
                        .text())
                .contains("逾期");
        assertThat(clerk.get("/regulations/R2.15.2").text()).contains("位阅者逾期未退回传阅件");
        office.giveBack(office.first, "迟还");
        office.takeBack(office.clerk.logIn(), sheet, 0);
        assertThat(office.turns()).containsExactly("1 done", "2 waiting");
    }

    private void theCopiesOfTheRegisterDoNotSayThatItCameBack(Visitor clerk) {
        var due = office.house
                .jdbc()
                .sql(
                        "select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from circulation_turn where reader_id = ?")
                .param(office.first.id().value())
                .query(String.class)
                .single();
        var given = LocalDate.parse(due).minusDays(1).toString();
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/circulation/register.pdf?tab=late")))
                .contains(office.first.name(), given)
                .doesNotContain(due);
        var line = CopyOfRegister.lines(CopyOfRegister.sheet(clerk, "/registers/circulation/register.xlsx?tab=late"))
                .getFirst();
        assertThat(line).contains(office.first.name());
        assertThat(line.get(10)).isEqualTo("—");
    }
}
