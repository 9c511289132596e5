package io.shoumi.clearout;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.CopyOfRegister;
import io.shoumi.clauses.Drives;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody learns of a clear-out whom the department's papers do not concern. */
class ClearOutBeyondScopeTest {
    private final YearEnd end = new YearEnd();

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void theOfficeSeesHowFarADepartmentIsAndNotHowMuchItHas() {
        var campaign = end.opened();
        end.kept(end.clerk.logIn(), campaign, 0);
        var officer = end.officer.logIn();
        var row = officer.get(campaign).select("tbody tr:contains(销售部" + end.number + ")");
        assertThat(row.text()).contains("未办结", "25 %").doesNotContain("3 / 4");
        assertThat(officer.get(campaign).text()).contains("R1.7.2").doesNotContain(end.label(0));
        officer.get(end.list(campaign));
        assertThat(officer.status()).as("its list").isEqualTo(404);
        assertThat(end.clerk.logIn().get(campaign).select("tbody tr").text()).contains("3 / 4");
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void toOthersTheCampaignDoesNotExist() {
        var campaign = end.opened();
        end.kept(end.clerk.logIn(), campaign, 0);
        var stranger = end.stranger.logIn();
        for (var path : new String[] {campaign, end.list(campaign), end.list(campaign) + "/list.pdf"}) {
            stranger.bytes(path);
            assertThat(stranger.status()).as(path).isEqualTo(404);
        }
        for (var act : new String[] {"/scan", "/decide"}) {
            end.postByHand(
                    stranger,
                    end.list(campaign) + act,
                    Map.of("label", end.label(1), "pick", end.item(campaign, 1), "way", "keep", "note", "留"));
            assertThat(stranger.status()).as(act).isEqualTo(404);
        }
        end.postByHand(stranger, campaign + "/close", Map.of());
        assertThat(stranger.status()).isEqualTo(403);
        var number = end.clerk.logIn().get(campaign).select(".sub").text().substring(0, 12);
        stranger.submit(stranger.get("/"), "/scan", Map.of("q", number));
        assertThat(stranger.status()).isEqualTo(404);
        var clerk = end.clerk.logIn();
        clerk.submit(clerk.get("/"), "/scan", Map.of("q", number));
        assertThat(clerk.path()).isEqualTo(campaign);
        assertThat(stranger.get("/clear-outs").text()).contains("没有与您有关的清退");
        assertThat(stranger.get("/registers/clear-out").text()).doesNotContain("在办事项", "QT-2026");
        assertThat(String.join("", CopyOfRegister.pages(stranger, "/registers/clear-out/register.pdf")))
                .doesNotContain("能发");
        assertThat(end.states(campaign)).containsExactly("1 kept", "2 undecided", "3 undecided", "4 undecided");
    }

    @Test
    @Drives(value = "R1.7.2", kind = 'E')
    void aKeeperBeyondTheScopeSeesLabelsAndDecidesNothing() {
        var campaign = end.opened();
        end.house.post(end.stranger, "clerk", end.unit);
        var keeper = end.stranger.logIn();
        assertThat(keeper.get(end.list(campaign)).text())
                .contains(end.label(0), "在您的知悉范围以外")
                .doesNotContain("青石", "能发", "省能源局");
        end.kept(keeper, campaign, 0);
        assertThat(keeper.status()).isEqualTo(404);
        assertThat(String.join("", CopyOfRegister.pages(keeper, end.list(campaign) + "/list.pdf")))
                .contains(end.label(0))
                .doesNotContain("青石");
        assertThat(end.states(campaign)).contains("1 undecided");
    }
}
