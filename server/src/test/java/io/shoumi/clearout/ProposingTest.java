package io.shoumi.clearout;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Inbox;
import io.shoumi.SampleSecret;
import io.shoumi.clauses.Drives;
import io.shoumi.custody.Origin;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each department's list is proposed by rule, each copy with its reason. */
class ProposingTest {
    private final YearEnd end = new YearEnd();

    /** Why the secrets' first copies are on the department's list. */
    private Map<String, String> reasons(String campaign) {
        var reasons = new TreeMap<String, String>();
        end.house
                .jdbc()
                .sql("""
                        select s.number, i.reason from clear_out_item i join carrier c on c.id = i.carrier_id
                        join secret s on s.id = c.secret_id where i.clear_out_id = ?""")
                .param(YearEnd.id(campaign))
                .query((row, n) -> reasons.put(row.getString("number"), row.getString("reason")))
                .list();
        return reasons;
    }

    private SampleSecret made(String assignment) {
        var secret = end.secret(Origin.MADE, 1, end.safe);
        end.set(secret, assignment);
        return secret;
    }

    @Test
    @Drives(value = "R1.3", kind = 'P')
    void theListIsProposedByRuleAndSaysWhyOfEachCopy() {
        var declassified = made("state = 'declassified'");
        var expired = made("term_until = '2026-01-01'");
        var copied = end.secret(Origin.COPIED, 1, end.safe);
        var elsewhere = end.secret(Origin.MADE, 1, end.archive);
        // of the house itself, in use, filed, and to end its term after the due day: proposed by no rule
        made("term_until = '2036-01-01'");
        var own = end.secret(Origin.RECEIVED, 1, end.safe);
        end.set(own, "issuing_body = (select u.name_zh from unit u where u.id = secret.unit_id)");
        var filed = end.secret(Origin.RECEIVED, 1, end.safe);
        end.set(filed, "archive = 'record'");
        var before = end.house.lastEvidence();
        var campaign = end.opened();
        assertThat(end.house.evidenceSince(before)).containsOnlyOnce("clear-out-opened/done");
        assertThat(end.house.lastEntry())
                .as("how much there is stays out of the log")
                .doesNotContain("items");
        assertThat(reasons(campaign))
                .isEqualTo(Map.of(
                        declassified.number(), "declassified",
                        expired.number(), "expired",
                        copied.number(), "duplicate",
                        elsewhere.number(), "elsewhere",
                        end.received.number(), "received"));
        var clerk = end.clerk.logIn();
        assertThat(Inbox.of(clerk).counted().addresses()).contains(end.list(campaign));
        var page = clerk.get(end.list(campaign));
        assertThat(page.select("table tbody tr").eachText())
                .hasSize(8)
                .anyMatch(row -> row.contains("外来件 · 省能源局") && row.contains(end.label(0)))
                .anyMatch(row -> row.contains("已解密"))
                .anyMatch(row -> row.contains("存放在别的部门") && row.contains(end.code(end.archive)));
        assertThat(page.text()).contains("拟入清单的规则", "与本部门业务无关、无保存价值", "R1.3");
    }

    @Test
    void whatOneCampaignHasAnotherLeavesOut() {
        var first = end.opened();
        assertThat(end.states(first)).hasSize(4);
        assertThat(end.states(end.opened())).isEmpty();
    }

    @Test
    void aCampaignHasANameADueDayAndKnownDepartments() {
        var officer = end.officer.logIn();
        assertThat(end.open(officer, Map.of("due", end.day(-1)))
                        .select(".fault")
                        .text())
                .contains("今天或以后");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(end.open(officer, Map.of("name", " ")).select(".fault").text())
                .contains("请填名称");
        end.open(officer, Map.of("unit", "00000000-0000-0000-0000-000000000000"));
        assertThat(officer.status()).isEqualTo(422);
        var clerk = end.clerk.logIn();
        end.postByHand(clerk, "/clear-outs", Map.of("name", "自行清退", "due", end.day(7)));
        assertThat(clerk.status()).as("the department does not open one").isEqualTo(403);
    }

    @Test
    @Drives(value = "R1.3", kind = 'P')
    void aScannedLabelFindsItsCopyOrAddsIt() {
        var periodical = end.secret(Origin.MADE, 1, end.safe);
        var campaign = end.opened();
        var clerk = end.clerk.logIn();
        var found = end.scan(clerk, campaign, end.label(2));
        assertThat(found.select("input[name=pick][checked]").eachAttr("value")).containsExactly(end.item(campaign, 2));
        var before = end.house.lastEvidence();
        var added = end.scan(clerk, campaign, periodical.label());
        assertThat(end.house.evidenceSince(before)).containsOnlyOnce("clear-out-scanned/done");
        assertThat(added.select("tr:contains(" + periodical.label() + ")").text())
                .contains("扫描加入");
        assertThat(reasons(campaign)).containsEntry(periodical.number(), "scanned");
        end.scan(clerk, campaign, periodical.label());
        assertThat(reasons(campaign)).hasSize(2);
    }

    @Test
    void aLabelThatIsNoneForeignOrDestroyedIsNamedForWhatItIs() {
        var gone = end.secret(Origin.MADE, 1, end.safe);
        end.house
                .jdbc()
                .sql(
                        "update custody set state = 'destroyed', place_id = null, holder_id = null where carrier_id = ? and upper_inf(during)")
                .param(gone.copy().id().value())
                .update();
        var campaign = end.opened();
        var other = new YearEnd();
        var clerk = end.clerk.logIn();
        assertThat(end.scan(clerk, campaign, "SM-00000000001").select(".fault").text())
                .contains("有字符读错");
        assertThat(clerk.status()).isEqualTo(422);
        var foreign =
                end.scan(clerk, campaign, "SM-00000000000").select(".fault").text();
        assertThat(foreign).contains("没有这个标签的份");
        assertThat(end.scan(clerk, campaign, other.label(0)).select(".fault").text())
                .as("another department's answers as none")
                .isEqualTo(foreign);
        assertThat(end.scan(clerk, campaign, gone.label()).select(".fault").text())
                .contains("已销毁，标签作废");
        assertThat(reasons(campaign)).doesNotContainKey(gone.number());
        var theirs = other.opened();
        other.house.designate(end.clerk, other.unit, "keep");
        assertThat(end.scan(end.clerk.logIn(), campaign, other.label(0))
                        .select(".fault")
                        .text())
                .as("of another department that the clerk knows of")
                .contains("不由本部门负责");
        assertThat(other.states(theirs)).hasSize(4);
    }
}
