package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The pages around a secret. */
class PagesOfSecretsTest {
    private final Registry registry = new Registry();

    @Test
    void theDeciderFindsTheProposalOnTheDesk() {
        var id = registry.proposed("待审定", registry.proposal());
        var home = registry.supervisor.logIn().get("/");
        assertThat(home.select("a").eachAttr("href")).contains("/secrets/" + id + "/classification");
        assertThat(registry.clerk.logIn().get("/").select("a").eachAttr("href"))
                .doesNotContain("/secrets/" + id + "/classification");
    }

    @Test
    void labelsCarryTheCopysQrCodeAndNumber() {
        var id = registry.active("标签", registry.proposal());
        var page = registry.clerk.logIn().get("/secrets/" + id + "/labels");
        assertThat(page.select(".sticker")).hasSize(3);
        assertThat(page.select(".sticker b").eachText()).containsExactly("000001", "000002", "000003");
        assertThat(page.select(".sticker svg path").first().attr("d")).startsWith("M");
    }

    @Test
    void theClassificationRegisterListsProposalAndDecision() {
        var fields = registry.proposal();
        registry.active("登记", fields);
        var visitor = registry.clerk.logIn();
        var page = visitor.get("/registers/classification");
        assertThat(page.select("tbody tr").text())
                .contains(String.valueOf(fields.get("coverTitle")), registry.clerk.name(), registry.supervisor.name());
        assertThat(visitor.get("/registers").select("a").eachAttr("href")).contains("/registers/classification");
    }

    @Test
    void aSearchFindsByCoverTitleAndNothingElse() {
        var fields = registry.proposal();
        var id = registry.active("检索", fields);
        var visitor = registry.clerk.logIn();
        var page = visitor.get("/secrets?level=core");
        var found = visitor.submit(page, "/find", java.util.Map.of("q", fields.get("coverTitle")));
        assertThat(found.select("tbody a").eachAttr("href")).containsExactly("/secrets/" + id);
        assertThat(found.select("select[name=level] option[selected]").val()).isEqualTo("core");
        var byTitle = visitor.submit(page, "/find", java.util.Map.of("q", "收购某公司"));
        assertThat(byTitle.select("tbody a")).isEmpty();
        assertThat(byTitle.select("input[type=search]").val()).isEqualTo("收购某公司");
    }

    @Test
    void whatIsTypedToSearchStandsInNoAddress() {
        var fields = registry.proposal();
        registry.active("检索", fields);
        for (var list : new String[] {"/secrets", "/registers/borrowing", "/registers/receipt"}) {
            var visitor = registry.clerk.logIn();
            var found = visitor.submit(visitor.get(list), "/find", java.util.Map.of("q", "收购某公司"));
            assertThat(visitor.path()).isEqualTo(list);
            assertThat(visitor.query()).startsWith("found=").doesNotContain("%E6%94%B6");
            assertThat(found.select("form[method=get] input[type=search]")).isEmpty();
            assertThat(found.select("a[href], form[action]").toString()).doesNotContain("%E6%94%B6", "q=收购");
            var other = registry.supervisor.logIn().get(list + "?" + visitor.query());
            assertThat(other.select("input[type=search]").val()).isEmpty();
        }
    }

    @Test
    void paperAloneIsRegisteredWithoutAFile() {
        var visitor = registry.clerk.logIn();
        var page = visitor.get("/secrets/new/paper?unit=" + registry.unit);
        visitor.submit(page, "/secrets/new/paper", registry.proposal());
        assertThat(visitor.path()).endsWith("/classification");
    }

    @Test
    void eachSortAndFilterAnswers() {
        var visitor = registry.clerk.logIn();
        for (var sort : SecretFilter.Sort.values()) {
            visitor.get("/secrets?sort=" + sort.code() + "&level=core&kind=major-decisions&state=active&unit="
                    + registry.unit + "&page=2");
            assertThat(visitor.status()).as(sort.code()).isEqualTo(200);
        }
        visitor.get("/secrets?unit=none&page=x&sort=%27");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void everyActOfTheRulingPanelIsAnswered() {
        var id = registry.active("裁定", registry.proposal());
        var visitor = registry.colleague.logIn();
        for (var act : new String[] {"borrow", "copy", "excerpt", "carry-out", "disclose"}) {
            var page = visitor.get("/secrets/" + id + "?act=" + act);
            assertThat(page.select(".ruling .v").text()).as(act).isNotEmpty();
            assertThat(page.select(".ruling a.cl")).as(act).isNotEmpty();
        }
    }
}
