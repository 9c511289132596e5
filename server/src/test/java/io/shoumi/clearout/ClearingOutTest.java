package io.shoumi.clearout;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.Inbox;
import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every copy is followed until it is returned, kept or destroyed, and the campaign closes only then. */
class ClearingOutTest {
    private final YearEnd end = new YearEnd();

    private void destroy(Visitor clerk, String campaign) {
        var unit = end.unit;
        var supervisor = end.house.person("主管", unit);
        end.house.post(supervisor, "supervisor", unit);
        var leader = end.house.person("领导", unit);
        end.house.post(leader, "leader-in-charge", unit);
        var first = end.house.person("监销甲", unit);
        var second = end.house.person("监销乙", unit);
        var form = clerk.submit(clerk.get(end.list(campaign)), "/destructions/new", Map.of());
        assertThat(form.text()).contains(end.label(2)).doesNotContain(end.label(3));
        var fields = new HashMap<String, Object>(
                Map.of("method", "shredding", "place", "销毁间", "day", end.day(1), "time", "09:30"));
        fields.put("witness1", first.number());
        fields.put("witness2", second.number());
        var page = clerk.submit(form, "/destructions", fields);
        assertThat(clerk.path()).as(page.text()).startsWith("/destructions/");
        var list = clerk.path();
        assertThat(end.states(campaign)).contains("3 listed");
        var request = page.select("a[href^=/requests/]").attr("href");
        for (var approver : new io.shoumi.TestHouse.Person[] {supervisor, leader}) {
            var visitor = approver.logIn();
            var asked = visitor.get(request);
            if (!asked.select("form[action$=/approve]").isEmpty()) {
                visitor.submit(asked, request + "/approve", Map.of());
            }
        }
        for (var witness : new io.shoumi.TestHouse.Person[] {first, second}) {
            var visitor = witness.logIn();
            visitor.submit(visitor.get(list), list + "/confirm", Map.of());
            assertThat(visitor.status()).isEqualTo(200);
        }
    }

    private void dispatch(Visitor clerk, String campaign) {
        var envelope = new HashMap<String, Object>(
                Map.of("organisation", "省能源局" + end.number, "relation", "within", "way", "courier", "envelope", "F-1"));
        envelope.put("courier", "");
        envelope.put("label", end.label(3));
        var page = clerk.submit(clerk.get("/counter/dispatch"), "/counter/dispatch", envelope);
        assertThat(clerk.status()).as(page.select(".fault").text()).isEqualTo(200);
        assertThat(end.states(campaign)).contains("4 sent");
        var line = "/dispatches/"
                + end.house
                        .jdbc()
                        .sql("select dispatch_id::text from dispatch_copy where carrier_id = ?")
                        .param(end.carrier(3))
                        .query(String.class)
                        .single();
        clerk.submit(clerk.get(line), line + "/slip", Map.of("receiver", "周局收"));
        assertThat(clerk.status()).isEqualTo(200);
    }

    @Test
    @Drives(value = "R1.3", kind = 'P')
    @Drives(value = "R2.8.2", kind = 'P')
    void eachCopyIsFollowedToItsEndAndTheCampaignClosesOnlyAtOneHundredPerCent() {
        var campaign = end.opened();
        var officer = end.officer.logIn();
        var refused = end.close(officer, campaign);
        assertThat(officer.status()).isEqualTo(409);
        assertThat(refused.select(".flash.no").text()).contains("不能结束", "销售部" + end.number, "R1.3");
        var clerk = end.clerk.logIn();
        var before = end.house.lastEvidence();
        end.returned(clerk, campaign, 0);
        assertThat(end.house.evidenceSince(before)).containsOnlyOnce("clear-out-decided/done");
        end.kept(clerk, campaign, 1);
        end.decide(clerk, campaign, "destroy", Map.of(), 2);
        end.decide(clerk, campaign, "to-issuer", Map.of(), 3);
        assertThat(end.states(campaign)).containsExactly("1 handed", "2 kept", "3 to-list", "4 to-send");
        assertThat(end.custody(0))
                .as("until the receiver has signed, the giver answers")
                .isEqualTo("in-transit " + end.clerk.name());
        var archivist = end.archivist.logIn();
        assertThat(Inbox.of(archivist).counted().addresses()).containsExactly("/clear-outs/receiving");
        end.receive(archivist, end.archive);
        assertThat(end.custody(0)).isEqualTo("held " + end.code(end.archive) + " " + end.archivist.name());
        assertThat(Inbox.of(archivist).counted().addresses()).isEmpty();
        destroy(clerk, campaign);
        dispatch(clerk, campaign);
        assertThat(end.states(campaign)).containsExactly("1 returned", "2 kept", "3 destroyed", "4 returned");
        assertThat(Inbox.of(clerk).counted().addresses()).isEmpty();
        assertThat(Inbox.of(officer).counted().addresses()).contains(campaign);
        end.close(officer, campaign);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.text()).contains("已结束");
        assertThat(end.house.evidenceSince(before)).containsOnlyOnce("clear-out-closed/done");
        end.postByHand(clerk, end.list(campaign) + "/undo", Map.of("item", end.item(campaign, 1)));
        assertThat(clerk.status()).as("after it closed").isEqualTo(409);
        assertThat(String.join("", CopyOfRegister.pages(clerk, end.list(campaign) + "/list.pdf")))
                .contains("清退登记", end.label(0), end.archivist.name(), "在办事项仍需使用", "清退人", "接收人", "R1.3", "以下空白");
        CopyOfRegister.picture(clerk.body(), "clear-out");
    }

    @Test
    void whatTheHouseIssuedItselfGoesToNoIssuer() {
        var campaign = end.opened();
        end.set(end.received, "issuing_body = (select u.name_zh from unit u where u.id = secret.unit_id)");
        var clerk = end.clerk.logIn();
        var page = end.decide(clerk, campaign, "to-issuer", Map.of(), 0);
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(page.select(".flash.no").text()).contains("本单位制发", end.label(0));
        assertThat(end.states(campaign)).contains("1 undecided");
    }

    @Test
    void theRefusalNamesHowManyToWhoKeepsThePapersAlone() {
        var campaign = end.opened();
        assertThat(end.close(end.officer.logIn(), campaign).select(".flash.no").text())
                .doesNotContain("4 份");
        end.house.designate(end.officer, end.unit, "keep");
        assertThat(end.close(end.officer.logIn(), campaign).select(".flash.no").text())
                .contains("销售部" + end.number + "（4 份）");
    }

    @Test
    @Drives(value = "R1.3", kind = 'E')
    void saleIsOfferedNowhereAndRefusedWhereItIsAskedFor() {
        var campaign = end.opened();
        var clerk = end.clerk.logIn();
        assertThat(clerk.get(end.list(campaign)).select("input[name=way]").eachAttr("value"))
                .containsExactly("return", "to-issuer", "destroy", "keep");
        var refused = end.decide(clerk, campaign, "sale", Map.of(), 0);
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(refused.select(".flash.no").text()).contains(end.label(0), "不得出售", "R1.3");
        assertThat(end.states(campaign)).allMatch(state -> state.endsWith("undecided"));
    }

    @Test
    @Drives(value = "R1.3", kind = 'E')
    void whatIsOnHoldIsNeitherReturnedNorDestroyedButMayBeKept() {
        var campaign = end.opened();
        var hold = end.hold(end.label(0));
        var clerk = end.clerk.logIn();
        assertThat(clerk.get(end.list(campaign))
                        .select("tr:contains(" + end.label(0) + ")")
                        .text())
                .contains("BQ-");
        var refused = end.returned(clerk, campaign, 0, 1);
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(refused.select(".flash.no").text()).contains(end.label(0), "保全令");
        assertThat(end.states(campaign))
                .as("all or none, under " + hold)
                .allMatch(state -> state.endsWith("undecided"));
        end.decide(clerk, campaign, "destroy", Map.of(), 0);
        assertThat(clerk.status()).isEqualTo(409);
        end.kept(clerk, campaign, 0);
        assertThat(end.states(campaign)).contains("1 kept");
    }

    @Test
    @Drives(value = "R1.3", kind = 'P')
    void whatIsFrozenStaysOpenUntilItsIncidentIsClosed() {
        var campaign = end.opened();
        var clerk = end.clerk.logIn();
        end.kept(clerk, campaign, 0, 1, 2, 3);
        var loss = "/carriers/" + end.carrier(0) + "/loss";
        clerk.submit(clerk.get(loss), loss, Map.of("circumstances", "清退时没有找到"));
        assertThat(end.states(campaign)).containsExactly("1 frozen", "2 kept", "3 kept", "4 kept");
        assertThat(clerk.get(end.list(campaign))
                        .select("tr:contains(" + end.label(0) + ")")
                        .text())
                .contains("冻结中", "SJ-");
        var officer = end.officer.logIn();
        end.close(officer, campaign);
        assertThat(officer.status()).isEqualTo(409);
        var incident = "/incidents/"
                + end.house
                        .jdbc()
                        .sql("select id::text from incident where carrier_id = ?")
                        .param(end.carrier(0))
                        .query(String.class)
                        .single();
        officer.submit(officer.get(incident), incident + "/close", Map.of("outcome", "lost", "statement", "多方查找未果"));
        assertThat(end.states(campaign)).contains("1 written-off");
        end.close(officer, campaign);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.text()).contains("已结束");
    }

    @Test
    void aDecisionIsTakenBackAndStaysStruckThrough() {
        var campaign = end.opened();
        var clerk = end.clerk.logIn();
        end.returned(clerk, campaign, 0);
        end.undo(clerk, campaign, 0);
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(end.states(campaign)).contains("1 undecided");
        assertThat(end.custody(0)).isEqualTo("held " + end.code(end.safe) + " " + end.clerk.name());
        assertThat(end.archivist.logIn().get("/clear-outs/receiving").text()).contains("没有交给您接收的份");
        assertThat(clerk.get("/registers/clear-out").select("tr.void").text()).contains("已撤回", end.archivist.name());
        end.returned(clerk, campaign, 0);
        end.receive(end.archivist.logIn(), end.archive);
        end.postByHand(clerk, end.list(campaign) + "/undo", Map.of("item", end.item(campaign, 0)));
        assertThat(clerk.status()).as("what was received is not taken back").isEqualTo(409);
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void theReceiverIsAnotherPersonOfTheOfficeAndHasAPlaceFitForIt() {
        var campaign = end.opened();
        var clerk = end.clerk.logIn();
        assertThat(end.decide(clerk, campaign, "return", Map.of("receiver", end.clerk.number()), 0)
                        .select(".fault")
                        .text())
                .contains("须是另一人");
        assertThat(end.decide(clerk, campaign, "return", Map.of("receiver", end.stranger.number()), 0)
                        .select(".fault")
                        .text())
                .contains("接收人须在保密办");
        assertThat(end.decide(clerk, campaign, "keep", Map.of(), 0)
                        .select(".fault")
                        .text())
                .contains("请写理由");
        assertThat(end.decide(clerk, campaign, "keep", Map.of("note", "在办"))
                        .select(".fault")
                        .text())
                .contains("至少勾选一份");
        end.returned(clerk, campaign, 0);
        var archivist = end.archivist.logIn();
        assertThat(end.receive(archivist, end.safe).select(".fault").text()).contains("没有这个由您负责的场所");
        end.house
                .jdbc()
                .sql("update place set level_max = 'internal' where id = ?")
                .param(end.archive)
                .update();
        end.receive(archivist, end.archive);
        assertThat(archivist.status()).isEqualTo(409);
        assertThat(end.custody(0)).startsWith("in-transit");
        assertThat(archivist.get("/clear-outs/receiving").text())
                .as("of what lies beyond the scope the label alone")
                .contains(end.label(0))
                .doesNotContain("青石");
    }

    @Test
    @Drives(value = "R1.3", kind = 'P')
    void aDepartmentThatIsLateIsRemindedOnceADayAndEscalated() {
        var campaign = end.opened();
        var clock = end.house.bean(ClearOutClock.class);
        var before = end.house.lastEvidence();
        clock.tick();
        assertThat(kinds(campaign, before)).isEmpty();
        end.house.pass(Duration.ofDays(8));
        clock.tick();
        clock.tick();
        assertThat(kinds(campaign, before)).containsOnlyOnce("clear-out-reminded");
        assertThat(end.clerk.logIn().get(end.list(campaign)).text()).contains("已过截止日");
        end.house.pass(Duration.ofDays(20));
        clock.tick();
        clock.tick();
        assertThat(kinds(campaign, before)).containsOnlyOnce("clear-out-escalated");
        assertThat(end.house
                        .jdbc()
                        .sql("select count(*) from incident where unit_id = ? and kind = 'overdue'")
                        .param(end.unit)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private java.util.List<String> kinds(String campaign, long since) {
        return end.house
                .jdbc()
                .sql("select kind from evidence_staged where subject = ? and id > ? and actor_id is null")
                .params("clear-out:" + YearEnd.id(campaign), since)
                .query(String.class)
                .list();
    }
}
