package io.shoumi.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A copy goes out with who was designated, through the gate, and back to the clerk who checks it. */
class CarryingOutTest {
    private final Outing outing = new Outing();

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    @Drives(value = "R4.B2", kind = 'E')
    void theCopyGoesOutSignedForByBothSidesAndComesBackChecked() {
        var before = outing.house.lastEvidence();
        var address = outing.approved();
        var clerk = outing.clerk.logIn();
        assertThat(Inbox.of(clerk).counted().addresses()).containsExactly(address);
        outing.give(clerk, address, 0);
        assertThat(outing.custody(0)).isEqualTo("in-transit");
        assertThat(Inbox.of(outing.bearer.logIn()).counted().addresses()).contains(address);
        outing.confirm(address);
        assertThat(outing.custody(0)).isEqualTo("lent");
        assertThat(outing.gate(outing.label(0), outing.bearer.number())
                        .select(".verdict.ok")
                        .text())
                .contains("放行", outing.label(0));
        var bearer = outing.bearer.logIn();
        bearer.submit(bearer.get(address), address + "/return", Map.of());
        outing.takeBack(outing.clerk.logIn(), address, Map.of("complete", "yes", "sealed", "no", "remarks", "封条边缘翘起"));
        assertThat(outing.custody(0)).isEqualTo("held");
        assertThat(outing.clerk.logIn().get(address).select("main").text())
                .contains("封口有异", "封条边缘翘起", outing.supervisor.name(), outing.leader.name());
        assertThat(outing.house.evidenceAbout(outing.secret.id().value(), before))
                .containsSubsequence(
                        "request-submitted/done",
                        "request-approved/done",
                        "request-approved/done",
                        "handed-out/done",
                        "hand-over-confirmed/done",
                        "gate-checked/done",
                        "return-declared/done",
                        "taken-back/done");
        assertThat(incidents()).as("what happened to it outside is not proved").containsExactly("gap");
    }

    private java.util.List<String> incidents() {
        return outing.house
                .jdbc()
                .sql("select kind from incident where secret_id = ?")
                .param(outing.secret.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void severalCopiesGoOnOneRequestAndAreSignedForAtOnce() {
        var address = outing.approved(outing.form(outing.label(0) + " " + outing.label(1), "business"));
        var clerk = outing.clerk.logIn();
        outing.give(clerk, address, 0);
        outing.give(clerk, address, 1);
        outing.confirm(address);
        assertThat(outing.custody(0)).isEqualTo("lent");
        assertThat(outing.custody(1)).isEqualTo("lent");
        outing.takeBack(outing.clerk.logIn(), address, Map.of());
        assertThat(outing.custody(0)).isEqualTo("held");
        assertThat(outing.custody(1)).isEqualTo("lent");
        outing.confirm(address);
        assertThat(Inbox.of(outing.bearer.logIn()).addresses()).doesNotContain(address);
    }

    @Test
    void whatWasNeverSignedForIsTakenBackAndHandedOverAgain() {
        var address = outing.approved();
        var clerk = outing.clerk.logIn();
        outing.give(clerk, address, 0);
        outing.takeBack(clerk, address, Map.of());
        assertThat(outing.custody(0)).isEqualTo("held");
        outing.give(clerk, address, 0);
        outing.confirm(address);
        assertThat(outing.custody(0)).isEqualTo("lent");
    }

    @Test
    void aReturnThatNeverCameStaysWithTheBearer() {
        var address = outing.out();
        var bearer = outing.bearer.logIn();
        bearer.submit(bearer.get(address), address + "/return", Map.of());
        assertThat(outing.custody(0)).isEqualTo("in-transit");
        var clerk = outing.clerk.logIn();
        clerk.submit(clerk.get(address), address + "/deny", Map.of("label", outing.label(0)));
        assertThat(outing.custody(0)).isEqualTo("lent");
        assertThat(outing.clerk.logIn().get(address).text()).contains("在外");
    }

    @Test
    void aFaultAtTheReturnIsWrittenDownOrTheFormComesBack() {
        var address = outing.out();
        var clerk = outing.clerk.logIn();
        var page = outing.takeBack(clerk, address, Map.of("complete", "no", "sealed", "yes"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(page.select(".fault").text()).contains("写明情况");
        assertThat(outing.custody(0)).isEqualTo("lent");
    }

    @Test
    void aScanLeadsEachToTheirNextStep() {
        var address = outing.approved();
        var clerk = outing.clerk.logIn();
        clerk.submit(clerk.get("/counter/lend"), "/counter/lend", Map.of("label", outing.label(0)));
        assertThat(clerk.path()).startsWith(address);
        var guard = outing.guard.logIn();
        guard.submit(guard.get("/"), "/scan", Map.of("q", outing.label(0)));
        assertThat(guard.path()).startsWith("/gate");
    }

    @Test
    void theRegisterHasALineForEachCopyInTheFormsColumns() {
        var address = outing.out();
        var clerk = outing.clerk.logIn();
        var page = clerk.get("/registers/carry-out?tab=open");
        assertThat(page.select("table.reg thead th").eachText())
                .containsExactly(
                        "外带号", "部门", "经办人", "地点", "返回日期", "介质密级", "保密编号", "内容", "最高密级", "同行人", "安全措施", "责任书", "审批",
                        "返回检查");
        assertThat(page.select("table.reg tbody tr").eachText())
                .anyMatch(row -> row.contains(outing.bearer.name()) && row.contains(outing.label(0)));
        assertThat(String.join("", CopyOfRegister.pages(clerk, address + "/form.pdf")))
                .contains(outing.bearer.name(), "双人同行", "责任书", "以下空白", "R3.8", outing.leader.name());
        CopyOfRegister.picture(clerk.body(), "carry-out-form");
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/carry-out/register.pdf?tab=open")))
                .contains(outing.bearer.name(), outing.label(0), "以下空白");
        CopyOfRegister.picture(clerk.body(), "register-carry-out");
        assertThat(CopyOfRegister.text(CopyOfRegister.sheet(clerk, "/registers/carry-out/register.xlsx?tab=open")))
                .contains(outing.bearer.name(), outing.label(0));
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/carry-out/form.pdf")))
                .contains("外带审批表", "返回检查");
        assertThat(clerk.get("/registers").text()).contains("外带审批表");
        assertThat(outing.stranger.logIn().get("/registers/carry-out?tab=all").text())
                .doesNotContain(outing.bearer.name());
        var stranger = outing.stranger.logIn();
        stranger.get(address);
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    @Drives(value = "R3.8", kind = 'E')
    @Drives(value = "R2.15.2", kind = 'E')
    void whatIsNotBackIsRemindedBeforeAndAfterAndBecomesAnIncident() {
        var address = outing.out();
        var clock = outing.house.bean(CarryClock.class);
        var before = outing.house.lastEvidence();
        outing.pass(Duration.ofHours(20));
        clock.tick();
        clock.tick();
        assertThat(outing.house.evidenceAbout(outing.secret.id().value(), before))
                .containsOnlyOnce("carry-out-reminded/done");
        assertThat(Inbox.of(outing.bearer.logIn()).counted().addresses()).contains(address);
        outing.pass(Duration.ofHours(60));
        clock.tick();
        clock.tick();
        assertThat(outing.house.evidenceAbout(outing.secret.id().value(), before))
                .containsOnlyOnce("carry-out-escalated/done")
                .filteredOn("carry-out-reminded/done"::equals)
                .hasSize(2);
        assertThat(outing.leader.logIn().get("/").text()).contains("外带逾期上报");
        var clerk = outing.clerk.logIn();
        assertThat(clerk.get("/counter/carry").select("tr.late").text()).contains(outing.bearer.name());
        assertThat(clerk.get("/registers/carry-out?tab=late").select("tr.late").text())
                .contains(outing.bearer.name());
        assertThat(Inbox.of(clerk).counted().addresses()).contains(address);
        assertThat(outing.house
                        .jdbc()
                        .sql("select count(*) from incident where kind = 'overdue' and secret_id = ?")
                        .param(outing.secret.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        outing.takeBack(outing.clerk.logIn(), address, Map.of());
        assertThat(outing.custody(0)).isEqualTo("held");
    }

    @Test
    void whatNobodyFetchesLapsesAndIsFreeAgain() {
        outing.approved();
        outing.pass(Duration.ofDays(3));
        outing.house.bean(CarryClock.class).tick();
        outing.approved();
        assertThat(outing.clerk
                        .logIn()
                        .get("/registers/carry-out?tab=all")
                        .select("tr.void")
                        .text())
                .contains(outing.label(0));
    }

    @Test
    @Drives(value = "R4.B3", kind = 'E')
    void aCarryOutToAMeetingOpensATripWhosePapersAreDeclared() {
        var address = outing.approved(outing.form("meeting"));
        outing.give(outing.clerk.logIn(), address, 0);
        outing.confirm(address);
        var bearer = outing.bearer.logIn();
        var trip = bearer.get(address).select("main a[href^=/trips/]").attr("href");
        assertThat(bearer.get(trip).text()).contains("待申报", "送审");
        outing.pass(Duration.ofDays(2));
        assertThat(Inbox.of(outing.bearer.logIn()).counted().addresses()).contains(trip);
    }

    @Test
    void theSecretsPageSaysWhoApprovesAndLeadsToTheForm() {
        outing.classified();
        var bearer = outing.bearer.logIn();
        var page = bearer.get("/secrets/" + outing.secret.id().value() + "?act=carry-out");
        assertThat(page.select(".ruling").text()).contains("外带须经批准", outing.leader.name());
        var form = bearer.get(page.select("a[href^=/carry-outs/new]").attr("href"));
        assertThat(form.select("#f-copies").val()).isEqualTo(outing.label(0));
    }
}
