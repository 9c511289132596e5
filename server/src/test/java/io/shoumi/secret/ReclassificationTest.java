package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import io.shoumi.clauses.Drives;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Level, term and the end of a secrecy are decisions too: proposed by one, taken by another, and signed as they take effect. */
class ReclassificationTest {
    private final Registry registry = new Registry();
    private final UUID id = registry.active("变更", registry.proposal());
    private final String address = "/secrets/" + id + "/change";
    private final Visitor clerk = registry.clerk.logIn();

    private static Map<String, Object> change(String level, String years) {
        return Map.of("level", level, "termYears", years, "basis", "总经理办公会 2026-9", "reason", "项目已公布");
    }

    private String stands() {
        return registry.house
                .jdbc()
                .sql("select level || ' ' || term_years || ' ' || state || ' ' || unreleased from secret where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private LocalDate until() {
        return registry.house
                .jdbc()
                .sql("select term_until from secret where id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }

    private String asked(Map<String, Object> fields) {
        clerk.submit(clerk.get(address), address, fields);
        assertThat(clerk.path()).startsWith("/requests/");
        return clerk.path();
    }

    private String askedToDeclassify() {
        clerk.submit(
                clerk.get(address),
                "/secrets/" + id + "/declassification",
                Map.of("endBasis", "年度解密审查", "endReason", "已无保密必要"));
        assertThat(clerk.path()).startsWith("/requests/");
        return clerk.path();
    }

    private void approved(String request) {
        var deciding = registry.supervisor.logIn();
        deciding.submit(deciding.get(request), request + "/approve", Map.of("opinion", "同意"));
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void levelAndTermChangeOnlyWhenAnotherHasDecided() {
        var first = until();
        var request = asked(change("ordinary", "3"));
        assertThat(stands()).startsWith("core 5 active");
        var own = clerk.get(request);
        assertThat(own.select("form#matter")).as("nobody decides their own").isEmpty();
        assertThat(own.text()).contains("变更后密级 普通商密", "总经理办公会 2026-9", "现密级 核心商密");
        approved(request);
        assertThat(stands()).startsWith("ordinary 3 active");
        assertThat(until()).as("counted from the first decision").isEqualTo(first.minusYears(2));
        var record = clerk.get("/secrets/" + id).text();
        assertThat(record).contains("普通商密", "总经理办公会 2026-9");
        var register = clerk.get("/registers/classification?tab=changed").text();
        assertThat(register).contains("变更", registry.supervisor.name());
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void theSecrecyEndsByADecisionAndTheCopiesStayOnTheLedger() {
        approved(askedToDeclassify());
        assertThat(stands()).startsWith("core 5 declassified");
        var record = clerk.get("/secrets/" + id);
        assertThat(record.text()).contains("已解密", "年度解密审查", "在柜");
        assertThat(record.select(".asks")).as("what one may do with its copies").hasSize(1);
        assertThat(record.select("a[href$=/change]")).isEmpty();
        assertThat(clerk.get("/registers/terms?tab=declassified").text()).contains("已解密");
        var outside = registry.house.person("旁人", registry.unit).logIn();
        outside.get("/secrets/" + id);
        assertThat(outside.status()).as("declassified is not public").isEqualTo(404);
        assertThat(clerk.get(address).text()).contains("密件不在有效期内");
        var fields = new HashMap<>(change("ordinary", "3"));
        fields.put("_csrf", clerk.get("/account").select("input[name=_csrf]").attr("value"));
        clerk.post(address, fields);
        assertThat(clerk.status()).isEqualTo(409);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingChanges() {
        var page = clerk.submit(clerk.get(address), address, change("state-top", "30"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(page.text()).contains("企业密级与国家密级不得互换");
        page = clerk.submit(clerk.get(address), address, change("core", "5"));
        assertThat(page.text()).contains("密级和期限均未改变");
        page = clerk.submit(clerk.get(address), address, change("core", "一"));
        assertThat(page.select(".faulty input[name=termYears]").val()).isEqualTo("一");
        var blank = new HashMap<>(change("ordinary", "3"));
        blank.put("basis", " ");
        page = clerk.submit(clerk.get(address), address, blank);
        assertThat(page.select(".faulty input[name=basis]")).hasSize(1);
        assertThat(stands()).startsWith("core 5 active");
    }

    @Test
    void aTermDoesNotEndInThePast() {
        registry.house
                .jdbc()
                .sql("update classification set decided_at = decided_at - interval '4 years' where secret_id = ?")
                .param(id)
                .update();
        var page = clerk.submit(clerk.get(address), address, change("core", "2"));
        assertThat(page.text()).contains("已过。请填更长的年限");
    }

    @Test
    void whatWasSignedForAnotherStandingTakesNoEffect() {
        var first = asked(change("ordinary", "3"));
        var second = asked(change("core", "10"));
        approved(second);
        assertThat(stands()).startsWith("core 10 active");
        var deciding = registry.supervisor.logIn();
        deciding.submit(deciding.get(first), first + "/approve", Map.of("opinion", "同意"));
        assertThat(deciding.status()).isEqualTo(409);
        assertThat(deciding.text()).contains("本次批准未生效");
        assertThat(stands()).startsWith("core 10 active");
    }

    @Test
    void aReturnedRequestIsCorrected() {
        var request = asked(change("ordinary", "3"));
        var deciding = registry.supervisor.logIn();
        deciding.submit(deciding.get(request), request + "/return", Map.of("opinion", "改为四年"));
        var form = clerk.get(request + "/again");
        assertThat(form.select("input[name=termYears]").val()).isEqualTo("3");
        clerk.submit(form, request + "/again", Map.of("termYears", "4"));
        approved(request);
        assertThat(stands()).startsWith("ordinary 4 active");
    }

    @Test
    void outOfScopeThereIsNoSuchPage() {
        var outside = registry.house.person("旁人", registry.unit).logIn();
        outside.get(address);
        assertThat(outside.status()).isEqualTo(404);
        var csrf = outside.get("/account").select("input[name=_csrf]").attr("value");
        var fields = new HashMap<>(change("ordinary", "3"));
        fields.put("_csrf", csrf);
        outside.post(address, fields);
        assertThat(outside.status()).isEqualTo(404);
        assertThat(stands()).startsWith("core 5 active");
    }

    @Test
    @Drives(value = "R2.2", kind = 'E')
    void aTermThatEndsStandsOnTheClerksDeskAndInTheRegister() {
        registry.house
                .jdbc()
                .sql("update secret set term_until = ? where id = ?")
                .params(
                        registry.house
                                .now()
                                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                                .toLocalDate()
                                .minusDays(1),
                        id)
                .update();
        assertThat(clerk.get("/").text()).contains("保密期限将届满");
        var over = clerk.get("/registers/terms?tab=over");
        assertThat(over.select("tr.late")).isNotEmpty();
        assertThat(over.text()).contains("已届满，待决定");
        var request = asked(change("core", "10"));
        assertThat(clerk.get("/registers/terms?tab=over").text()).contains("已提请");
        assertThat(clerk.get("/").text()).as("asked for: it waits for others").doesNotContain("保密期限将届满");
        approved(request);
        assertThat(clerk.get("/registers/terms?tab=over").text()).doesNotContain(titleOf());
    }

    @Test
    void whatStandsAboveTheGuideIsCounted() {
        var register = "/registers/classification?tab=above";
        assertThat(clerk.get(register).text()).as("as the guide proposes").doesNotContain(titleOf());
        var fields = registry.proposal();
        fields.put("kind", "contracts-minutes");
        registry.active("高于指南", fields);
        assertThat(clerk.get(register).text()).contains(String.valueOf(fields.get("coverTitle")));
    }

    private String titleOf() {
        return registry.house
                .jdbc()
                .sql("select cover_title from secret where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
