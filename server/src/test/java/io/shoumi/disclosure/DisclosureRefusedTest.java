package io.shoumi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not given to outsiders, and what is not asked for. */
class DisclosureRefusedTest {
    private final Deal deal = new Deal();

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void nothingGoesBeforeTheGeneralManagerAgreed() {
        assertThat(deal.refused(0, deal.recipient)).contains("总经理", "R2.10");
        var request = deal.asked(deal.form(0));
        assertThat(deal.refused(0, deal.recipient)).contains("总经理", "R2.10");
        var manager = deal.manager.logIn();
        manager.submit(manager.get(request), request + "/refuse", Map.of("opinion", "不提供。"));
        assertThat(deal.refused(0, deal.recipient)).contains("总经理", "R2.10");
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void nobodyAsksWithoutAnAgreement() {
        var form = deal.form(0);
        form.put("agreement", "");
        form.put("agreementOn", "");
        var visitor = deal.requester.logIn();
        var page = deal.ask(visitor, form);
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(page.select("#e-agreement").text()).contains("协议", "R2.10");
        assertThat(page.select("#f-contact").val()).isEqualTo("沈工");
        var bare = new Deal(deal.house, null);
        form = bare.form(0);
        form.put("agreement", "");
        form.put("agreementOn", "");
        visitor = bare.requester.logIn();
        assertThat(bare.ask(visitor, form).select("#e-agreement").text()).contains("协议");
        assertThat(visitor.status()).as("where no rule asks, the house does").isEqualTo(422);
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void nothingGoesBeforeAnotherThanWhoAskedHasSeenTheAgreement() {
        var address = deal.approved(0);
        var clerk = deal.clerk.logIn();
        deal.mark(clerk, address, 0);
        assertThat(deal.refused(0, deal.recipient)).contains("协议", "R2.10");
        deal.house.designate(deal.requester, deal.unit, "receive", "keep");
        var requester = deal.requester.logIn();
        assertThat(requester.get(address).select("form[action$=/agreement]")).isEmpty();
        deal.postByHand(requester, address + "/agreement", Map.of("kept", "抽屉", "seen", "yes"));
        assertThat(requester.status()).isEqualTo(409);
        assertThat(requester.text()).contains("另一位保密员");
        var page = clerk.submit(clerk.get(address), address + "/agreement", Map.of("kept", "柜"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(page.select("#e-seen").text()).contains("核对");
        deal.file(clerk, address);
        deal.sent(0);
    }

    @Test
    void aSecondTabIsToldThatItIsDoneThoughItsFormIsGone() {
        var address = deal.approved(0);
        var clerk = deal.clerk.logIn();
        var seen = Map.of("kept", "协议柜 3 号盒", "seen", "yes");
        var tab = clerk.get(address);
        clerk.submit(clerk.get(address), address + "/agreement", seen);
        var page = clerk.submit(tab, address + "/agreement", seen);
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(page.select("main .flash.no").text()).contains("已核对归档");
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void aCopyThatIsNotMarkedForItsRecipientStays() {
        var address = deal.approved(0);
        var clerk = deal.clerk.logIn();
        deal.file(clerk, address);
        assertThat(deal.refused(0, deal.recipient)).contains("标明接收方", "R2.10");
        deal.mark(clerk, address, 1);
        assertThat(clerk.status()).as("another copy").isEqualTo(422);
        deal.mark(clerk, address, 0);
        deal.sent(0);
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void aLeaveIsForOneOrganisationOneCopyOneDispatchAndItsTime() {
        deal.ready(0, 1);
        assertThat(deal.refused(0, "另一家" + deal.recipient)).contains("总经理", "R2.10");
        assertThat(deal.refused(2, deal.recipient)).contains("总经理", "R2.10");
        var line = deal.sent(0);
        deal.back(deal.clerk.logIn(), line, 0);
        assertThat(deal.refused(0, deal.recipient)).contains("已随那次发文用掉", "R2.10");
        deal.house.pass(Duration.ofDays(3));
        assertThat(deal.refused(1, deal.recipient)).contains("期限已过", "R2.10");
    }

    @Test
    void whatWasApprovedAndHasChangedSinceIsNoLeave() {
        deal.ready(0);
        deal.house
                .jdbc()
                .sql("update secret set level = 'core' where id = ?")
                .param(deal.secret.id().value())
                .update();
        assertThat(deal.refused(0, deal.recipient)).contains("内容");
    }

    @Test
    @Drives(value = "R2.10", kind = 'E')
    void theGeneralManagerDoesNotAgreeToTheirOwn() {
        var alone = new Deal(deal.house, null, "R2");
        var visitor = alone.manager.logIn();
        alone.ask(visitor, alone.form(0));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(alone.house
                        .jdbc()
                        .sql("select count(*) from request where secret_id = ?")
                        .param(alone.secret.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void faultsStandAtTheirFields() {
        var form = deal.form(0);
        form.put("contact", "");
        form.put("due", "2020-01-01");
        form.put("agreementOn", "2099-01-01");
        form.put("recall", "");
        var visitor = deal.requester.logIn();
        var page = deal.ask(visitor, form);
        assertThat(visitor.status()).isEqualTo(422);
        for (var field : new String[] {"contact", "due", "agreementOn", "recall"}) {
            assertThat(page.select("#e-" + field).text()).as(field).isNotBlank();
        }
    }

    @Test
    void whoIsNoOutsiderNeedsNoLeaveAndAFileIsNotGiven() {
        deal.house
                .jdbc()
                .sql(
                        "insert into outside_organisation (id, name, outsider, added_by, added_at) values (gen_random_uuid(), ?, false, ?, now())")
                .params("上级" + deal.recipient, deal.clerk.id().value())
                .update();
        var form = deal.form(0);
        form.put("organisation", "上级" + deal.recipient);
        assertThat(deal.ask(deal.requester.logIn(), form)
                        .select("#e-organisation")
                        .text())
                .contains("不是外单位");
        deal.house
                .jdbc()
                .sql("update carrier set kind = 'file' where id = ?")
                .param(deal.secret.copies().get(1).id().value())
                .update();
        assertThat(deal.ask(deal.requester.logIn(), deal.form(1))
                        .select("#e-copies")
                        .text())
                .contains("水印");
    }

    @Test
    void aCopyIsPromisedToOneOutsiderAtATime() {
        deal.approved(0);
        var form = deal.form(0);
        form.put("organisation", "另一家" + deal.recipient);
        var visitor = deal.requester.logIn();
        assertThat(deal.ask(visitor, form).select("#e-copies").text()).contains("已批准提供");
        assertThat(visitor.status()).isEqualTo(409);
    }

    @Test
    void onlyAClerkMakesItReadyAndOnlyAClerkOrALeaderAsksItBack() {
        var address = deal.approved(0);
        var requester = deal.requester.logIn();
        assertThat(requester.get(address).select("form[action^=/disclosures]")).isEmpty();
        for (var act : Map.<String, Map<String, Object>>of(
                        "/agreement", Map.of("kept", "柜", "seen", "yes"),
                        "/mark", Map.of("label", deal.label(0)),
                        "/recall", Map.of("reason", "收回"))
                .entrySet()) {
            deal.postByHand(requester, address + act.getKey(), act.getValue());
            assertThat(requester.status()).as(act.getKey()).isEqualTo(409);
        }
        var clerk = deal.clerk.logIn();
        deal.recall(clerk, address, " ");
        assertThat(clerk.status()).isEqualTo(422);
        deal.recall(clerk, address, "终止");
        assertThat(clerk.status()).isEqualTo(200);
        deal.postByHand(clerk, address + "/recall", Map.of("reason", "再收"));
        assertThat(clerk.status()).isEqualTo(409);
    }

    @Test
    void whatLiesBeyondTheScopeDoesNotExist() {
        var address = deal.approved(0);
        var stranger = deal.stranger.logIn();
        for (var path : new String[] {address, address + "/form.pdf", address + "/labels.pdf"}) {
            assertThat(status(stranger, path)).as(path).isEqualTo(404);
        }
        for (var act : new String[] {"/agreement", "/mark", "/recall"}) {
            deal.postByHand(stranger, address + act, Map.of("label", deal.label(0), "kept", "柜", "reason", "收"));
            assertThat(stranger.status()).as(act).isEqualTo(404);
        }
        var page = stranger.submit(stranger.get("/disclosures/new"), "/disclosures", deal.form(0));
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(page.select("#e-copies").text()).contains("没有可提供的载体");
    }

    private static int status(Visitor visitor, String path) {
        visitor.bytes(path);
        return visitor.status();
    }
}
