package io.shoumi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A marked copy goes to an outsider with the general manager's leave, and comes back by its day. */
class DisclosingTest {
    private final Deal deal = new Deal();

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void theGeneralManagerAgreesTheCopyIsMarkedSentSignedForAndComesBack() {
        var before = deal.house.lastEvidence();
        var request = deal.asked(deal.form(0));
        assertThat(Inbox.of(deal.manager.logIn()).counted().addresses()).contains(request);
        assertThat(deal.manager.logIn().get(request).select("main").text())
                .contains(deal.recipient, "沈工", "联合设计评审", "BMXY-2026-07", "派专人取回", "R2.10");
        deal.approve(request);
        var address = deal.last();
        assertThat(Inbox.of(deal.clerk.logIn()).counted().addresses()).contains(address);
        var clerk = deal.clerk.logIn();
        deal.file(clerk, address);
        deal.mark(clerk, address, 0);
        assertThat(clerk.get(address).select("a[href^=/counter/dispatch]").attr("href"))
                .contains(deal.label(0));
        var line = deal.sent(0);
        assertThat(deal.custody(0)).isEqualTo("sent-out");
        assertThat(deal.house
                        .jdbc()
                        .sql("select content from evidence_staged where kind = 'dispatched' and secret_id = ?")
                        .param(deal.secret.id().value())
                        .query(String.class)
                        .single())
                .contains(deal.number(address));
        deal.signed(clerk, line);
        assertThat(clerk.get(address).select("main").text()).contains("在外", "沈工收");
        assertThat(clerk.get(address).select("a[href=" + line + "]")).isNotEmpty();
        deal.back(clerk, line, 0);
        assertThat(deal.custody(0)).isEqualTo("held");
        assertThat(clerk.get(address).select("main").text()).contains("已全部收回");
        assertThat(deal.house.evidenceAbout(deal.secret.id().value(), before))
                .containsSubsequence(
                        "request-submitted/done",
                        "request-approved/done",
                        "agreement-filed/done",
                        "disclosure-marked/done",
                        "dispatched/done",
                        "slip-entered/done",
                        "taken-back/done");
    }

    @Test
    @Drives(value = "R5.9", kind = 'E')
    void whereTheCallCentresRulesBindTheyAreAskedToo() {
        var bound = new Deal(deal.house, null, "R5");
        var request = bound.asked(bound.form(0));
        assertThat(bound.manager.logIn().get(request).text()).contains("R5.9");
        assertThat(bound.refused(0, bound.recipient)).contains("R5.9");
        bound.approve(request);
        var clerk = bound.clerk.logIn();
        bound.mark(clerk, bound.last(), 0);
        assertThat(bound.refused(0, bound.recipient)).contains("协议", "R5.9");
        bound.file(clerk, bound.last());
        bound.sent(0);
        assertThat(bound.custody(0)).isEqualTo("sent-out");
    }

    @Test
    void severalCopiesGoOnOneLeaveEachOnce() {
        var address = deal.ready(0, 1);
        var line = deal.sent(0);
        assertThat(deal.sent(1)).isEqualTo(line);
        assertThat(deal.clerk.logIn().get(address).select("main").text()).contains("在外");
        assertThat(deal.refused(2, deal.recipient)).contains("总经理");
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void whatIsNotBackByItsDayIsRemindedBeforeAndAfterAndBecomesAnIncident() {
        var address = deal.ready(0);
        deal.sent(0);
        deal.signed(deal.clerk.logIn(), deal.line(0));
        var clock = deal.house.bean(DisclosureClock.class);
        var before = deal.house.lastEvidence();
        deal.house.pass(Duration.ofHours(35));
        clock.tick();
        clock.tick();
        assertThat(deal.house.evidenceAbout(deal.secret.id().value(), before))
                .containsExactly("disclosure-reminded/done");
        assertThat(Inbox.of(deal.clerk.logIn()).counted().addresses()).contains(address);
        deal.house.pass(Duration.ofDays(4));
        clock.tick();
        clock.tick();
        assertThat(deal.house.evidenceAbout(deal.secret.id().value(), before))
                .containsOnlyOnce("disclosure-escalated/done");
        assertThat(deal.manager.logIn().get("/").text()).contains("对外提供逾期上报");
        var clerk = deal.clerk.logIn();
        assertThat(clerk.get("/registers/disclosure?tab=late").select("tr.late").text())
                .contains(deal.recipient);
        assertThat(clerk.get(address).select("main").text()).contains("逾期");
        assertThat(incidents()).isEqualTo(1);
        deal.back(clerk, deal.line(0), 0);
        assertThat(clerk.get("/registers/disclosure?tab=late").select("tr.late").text())
                .doesNotContain(deal.recipient);
    }

    private int incidents() {
        return deal.house
                .jdbc()
                .sql("select count(*) from incident where kind = 'overdue' and secret_id = ?")
                .param(deal.secret.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void whatIsAskedBackIsDueNowAndIsNotSentAnyMore() {
        var address = deal.ready(0, 1);
        deal.sent(0);
        var before = deal.house.lastEvidence();
        deal.recall(deal.manager.logIn(), address, "合作终止");
        assertThat(deal.refused(1, deal.recipient)).contains("要求收回");
        var clerk = deal.clerk.logIn();
        assertThat(clerk.get(address).select("main").text()).contains("合作终止", deal.manager.name(), "未提供，已失效");
        assertThat(Inbox.of(clerk).counted().addresses()).contains(address);
        deal.house.pass(Duration.ofHours(30));
        deal.house.bean(DisclosureClock.class).tick();
        assertThat(deal.house.evidenceAbout(deal.secret.id().value(), before))
                .contains("disclosure-recalled/done", "disclosure-reminded/done", "disclosure-escalated/done");
        assertThat(incidents()).isEqualTo(1);
        deal.back(deal.clerk.logIn(), deal.line(0), 0);
        assertThat(deal.custody(0)).isEqualTo("held");
    }

    @Test
    void whatIsLostOutsideIsAnIncidentsAndLateNoMore() {
        deal.ready(0);
        deal.sent(0);
        deal.house
                .jdbc()
                .sql("update custody set state = 'lost' where carrier_id = ? and upper_inf(during)")
                .param(deal.secret.copies().getFirst().id().value())
                .update();
        deal.house.pass(Duration.ofDays(4));
        deal.house.bean(DisclosureClock.class).tick();
        assertThat(incidents()).isZero();
    }

    @Test
    void aReturnedRequestIsCorrectedAndSentAgain() {
        var request = deal.asked(deal.form(0));
        var manager = deal.manager.logIn();
        manager.submit(manager.get(request), request + "/return", Map.of("opinion", "写明用途"));
        var form = new HashMap<>(deal.form(0));
        form.put("purpose", "矿区联合设计评审会");
        var requester = deal.requester.logIn();
        requester.submit(requester.get(request + "/again"), request + "/again", form);
        assertThat(requester.get(request).text()).contains("矿区联合设计评审会");
        deal.approve(request);
        assertThat(deal.clerk.logIn().get(deal.last()).text()).contains("矿区联合设计评审会");
    }

    @Test
    void whatNeverLeftMayBeSentAgainAndACorrectedLineKeepsItsLeave() {
        var address = deal.ready(0);
        var line = deal.sent(0);
        var clerk = deal.clerk.logIn();
        clerk.submit(clerk.get(line), line + "/strike", Map.of("strike", "封套破损"));
        assertThat(deal.custody(0)).isEqualTo("held");
        var second = deal.sent(0);
        clerk.submit(
                clerk.get(second),
                second + "/correct",
                Map.of("organisation", deal.recipient, "relation", "", "envelope", "F-77", "reason", "编号写错"));
        var corrected = deal.line(0);
        assertThat(corrected).isNotEqualTo(second);
        assertThat(clerk.get(address).select("a[href=" + corrected + "]")).isNotEmpty();
        deal.back(clerk, corrected, 0);
        assertThat(clerk.get(address).select("main").text()).contains("已全部收回");
    }

    @Test
    void aScanLeadsTheClerkToWhatIsToBeDoneAndTheSheetToItsPage() {
        var address = deal.approved(0);
        var clerk = deal.clerk.logIn();
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", deal.label(0)));
        assertThat(clerk.path()).startsWith(address);
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", deal.number(address)));
        assertThat(clerk.path()).isEqualTo(address);
        var stranger = deal.stranger.logIn();
        stranger.submit(stranger.get("/"), "/scan", Map.of("q", deal.number(address)));
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void theSecretsPageSaysWhoAgreesAndLeadsToTheForm() {
        var requester = deal.requester.logIn();
        var page = requester.get("/secrets/" + deal.secret.id().value() + "?act=disclose");
        assertThat(page.select(".ruling").text()).contains("R2.10", deal.manager.name());
        var form = requester.get(page.select("a[href^=/disclosures/new]").attr("href"));
        assertThat(form.select("#f-copies").val()).isEqualTo(deal.label(0));
    }

    @Test
    void theRegisterHasTheFormsColumnsOnPageOnPaperAndInTheSheet() {
        var address = deal.ready(0, 1);
        deal.sent(0);
        var clerk = deal.clerk.logIn();
        var page = clerk.get("/registers/disclosure?tab=out");
        assertThat(page.select("table.reg thead th").eachText())
                .containsExactly("提供号", "接收单位", "联系人", "内容", "密级", "用途", "协议编号", "总经理批准", "份号", "到期", "回收");
        assertThat(page.select("table.reg tbody tr").eachText())
                .anyMatch(row -> row.contains(deal.recipient) && row.contains(deal.manager.name()));
        assertThat(String.join("", CopyOfRegister.pages(clerk, address + "/form.pdf")))
                .contains("对外提供审批表", deal.recipient, "BMXY-2026-07", "协议柜3号盒", deal.manager.name(), "以下空白", "R2.10");
        CopyOfRegister.picture(clerk.body(), "disclosure-form");
        assertThat(String.join("", CopyOfRegister.pages(clerk, address + "/labels.pdf")))
                .contains(deal.label(0), "000001", "000002", "仅供", "不得复制、转交", deal.number(address));
        CopyOfRegister.picture(clerk.body(), "disclosure-labels");
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/disclosure/register.pdf?tab=all")))
                .contains(deal.recipient, "以下空白");
        CopyOfRegister.picture(clerk.body(), "register-disclosure");
        assertThat(CopyOfRegister.text(CopyOfRegister.sheet(clerk, "/registers/disclosure/register.xlsx?tab=all")))
                .contains(deal.recipient, "沈工");
        assertThat(String.join("", CopyOfRegister.pages(clerk, "/registers/disclosure/form.pdf")))
                .contains("对外提供审批表", "总经理批准")
                .doesNotContain(deal.recipient);
        assertThat(clerk.get("/registers").text()).contains("对外提供审批表");
        var found = clerk.submit(
                clerk.get("/registers/disclosure"),
                "/find",
                Map.of("list", "/registers/disclosure", "q", deal.recipient));
        assertThat(found.select("table.reg tbody tr")).hasSize(1);
        assertThat(deal.stranger.logIn().get("/registers/disclosure?tab=all").text())
                .doesNotContain(deal.recipient);
    }
}
