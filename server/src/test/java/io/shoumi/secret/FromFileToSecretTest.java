package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clerk uploads, somebody else decides, the colleague sees the record. */
class FromFileToSecretTest {
    private static final String TEXT = "核心商密\n\n关于重大决策的报告。董事会拟收购某公司，涉及重组与股权安排。";

    private final Registry registry = new Registry();

    @Test
    void aFileIsSealedReadAndItsLevelAndKindSuggestedWithThePassages() {
        var visitor = registry.clerk.logIn();
        var before = registry.house.lastEvidence();
        var page = registry.upload(visitor, Registry.text("关于收购的报告.txt", TEXT));
        assertThat(visitor.path()).startsWith("/secrets/new/");
        assertThat(page.select(".passage mark").eachText()).contains("核心商密", "董事会");
        assertThat(page.select("select[name=level] option[selected]").val()).isEqualTo("core");
        assertThat(page.select("input[name=trueTitle]").val()).isEqualTo("关于收购的报告");
        assertThat(registry.house.evidenceSince(before)).containsExactly("file-received/done", "secret-viewed/done");
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void anotherPersonsDecisionGivesNumberTermScopeAndCopies() {
        var before = registry.house.lastEvidence();
        var id = registry.active(TEXT, registry.proposal());
        var row = registry.house
                .jdbc()
                .sql(
                        "select number || '/' || state || '/' || (term_until - date '2026-01-01' > 1800) from secret where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(row).matches("MJ-2026-\\d{4}/active/true");
        assertThat(copies(id)).containsExactly("1 paper", "2 paper", "3 file");
        assertThat(registry.house.evidenceSince(before))
                .contains("classification-proposed/done")
                .containsOnlyOnce("classification-decided/done");
    }

    private List<String> copies(UUID id) {
        return registry.house
                .jdbc()
                .sql("select copy_number || ' ' || kind from carrier where secret_id = ? order by copy_number")
                .param(id)
                .query(String.class)
                .list();
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void theProposerCannotDecide() {
        registry.house.post(registry.clerk, "supervisor", registry.unit);
        var id = registry.proposed(TEXT, registry.proposal());
        var visitor = registry.clerk.logIn();
        var address = "/secrets/" + id + "/classification";
        var page = visitor.get(address);
        assertThat(page.select("button[name=decision]")).isEmpty();
        assertThat(page.select(".ruling a.cl").eachText()).contains("R2.2");
        visitor.post(
                address,
                Map.of(
                        "decision",
                        "approve",
                        "_csrf",
                        page.select("input[name=_csrf]").first().val()));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(copies(id)).isEmpty();
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void nobodyButTheDesignatedClerkRegisters() {
        var visitor = registry.colleague.logIn();
        var page = visitor.get("/secrets/new");
        assertThat(page.select("form[action=/secrets/new]")).isEmpty();
        assertThat(page.select(".ruling a.cl").eachText()).contains("R1.2", "R2.7");
    }

    @Test
    void aRefusalNeedsItsReasonAndNumbersNothing() {
        var id = registry.proposed(TEXT, registry.proposal());
        var visitor = registry.supervisor.logIn();
        var address = "/secrets/" + id + "/classification";
        var again = visitor.submit(visitor.get(address), address, Map.of("decision", "refuse"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(again.select(".fault").text()).isNotEmpty();
        visitor.submit(visitor.get(address), address, Map.of("decision", "refuse", "opinion", "密级过高"));
        assertThat(copies(id)).isEmpty();
        assertThat(registry.house
                        .jdbc()
                        .sql("select state from secret where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("refused");
    }

    @Test
    void theRecordShowsCoverCopiesAndRulingButNoTrueTitleUntilAsked() {
        var id = registry.active(TEXT, registry.proposal());
        var visitor = registry.colleague.logIn();
        var page = visitor.get("/secrets/" + id);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(page.html()).doesNotContain("关于收购某公司的方案");
        assertThat(page.select(".eq").text()).contains("3");
        assertThat(page.select("table tbody tr")).hasSize(3);
        assertThat(page.select(".ruling .v").text()).isNotEmpty();
        var before = registry.house.lastEvidence();
        var shown = visitor.submit(page, "/secrets/" + id + "/true-title", Map.of());
        assertThat(shown.text()).contains("关于收购某公司的方案");
        assertThat(registry.house.evidenceSince(before)).containsExactly("true-title-shown/done");
    }

    @Test
    void beyondTheScopeASecretIsNotTherePageAndAll() {
        var id = registry.active(TEXT, registry.proposal());
        var outsider = registry.house.person("外人", registry.house.group()).logIn();
        var missing =
                outsider.get("/secrets/" + UUID.randomUUID()).select("main").text();
        assertThat(outsider.status()).isEqualTo(404);
        assertThat(outsider.get("/secrets/" + id).select("main").text()).isEqualTo(missing);
        assertThat(outsider.status()).isEqualTo(404);
        assertThat(outsider.get("/secrets").select("tbody tr")).isEmpty();
    }
}
