package io.shoumi.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not carried out: for whom, what for, what of. */
class CarryingOutRefusedTest {
    private final Outing outing = new Outing();

    @ParameterizedTest
    @ValueSource(strings = {"leisure", "visit", "public-place"})
    @Drives(value = "R1.1", kind = 'E')
    void noSecretGoesOnATripAVisitOrIntoAPublicPlace(String purpose) {
        var before = outing.house.lastEvidence();
        var visitor = outing.bearer.logIn();
        var page = outing.ask(visitor, outing.form(purpose));
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(page.select("#e-purpose").text()).contains("R1.1");
        assertThat(page.select("#f-destination").val()).isEqualTo("省能源局");
        assertThat(outing.house.evidenceSince(before)).contains("request-submitted/refused");
        assertThat(outing.requests()).isZero();
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void nothingGoesOutWithoutStatedMeasures() {
        var form = outing.form("business");
        form.remove("measures");
        var visitor = outing.bearer.logIn();
        assertThat(outing.ask(visitor, form).select("#e-measures").text()).contains("R2.8.2");
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(outing.requests()).isZero();
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void nobodyCarriesOutWhoIsNotDesignated() {
        var visitor = outing.companion.logIn();
        var form = outing.form("business");
        form.put("companion", outing.bearer.number());
        assertThat(outing.ask(visitor, form).select("#e-copies").text()).contains("R2.8.2");
        assertThat(visitor.status()).isEqualTo(409);
    }

    @Test
    @Drives(value = "R4.B2", kind = 'E')
    void nothingGoesOutWithoutAReturnTimeOrTheLeaderInCharge() {
        var form = outing.form("reading");
        form.put("due", "");
        var visitor = outing.bearer.logIn();
        assertThat(outing.ask(visitor, form).select("#e-due").text()).contains("R4.B2");
        visitor = outing.bearer.logIn();
        outing.ask(visitor, outing.form("reading"));
        assertThat(visitor.path()).startsWith("/requests/");
        var request = visitor.path();
        assertThat(outing.leader.logIn().get(request).select("main").text())
                .contains("省能源局", "阅办文件", "锁闭携行箱", "双人同行", "责任书", outing.companion.name());
        var supervisor = outing.supervisor.logIn();
        supervisor.submit(supervisor.get(request), request + "/approve", Map.of("opinion", ""));
        assertThat(outing.house
                        .jdbc()
                        .sql("select count(*) from carry_out where secret_id = ?")
                        .param(outing.secret.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Drives(value = "R3.8", kind = 'E')
    void whereTheComputerRulesBindALeaderAndAReturnTimeAreWantedToo() {
        var bound = new Outing("R3");
        var form = bound.form("business");
        form.put("due", "");
        var visitor = bound.bearer.logIn();
        assertThat(bound.ask(visitor, form).select("#e-due").text()).containsAnyOf("R3.8", "R4.B2");
        visitor = bound.bearer.logIn();
        bound.ask(visitor, bound.form("business"));
        assertThat(visitor.get(visitor.path()).text()).contains("R3.8");
    }

    @Test
    void faultsStandAtTheirFieldsAndWhatWasTypedStays() {
        var form = outing.form("business");
        form.put("companion", "T-0");
        form.put("destination", "");
        form.remove("signed");
        var visitor = outing.bearer.logIn();
        var page = outing.ask(visitor, form);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.select("#e-companion").text()).contains("T-0");
        assertThat(page.select("#e-destination").text()).contains("地点");
        assertThat(page.select("#e-signed").text()).contains("责任书");
        assertThat(page.select("#f-note").val()).isEqualTo("送审");
        form = outing.form("business");
        form.put("companion", "");
        assertThat(outing.ask(outing.bearer.logIn(), form)
                        .select("#e-companion")
                        .text())
                .contains("双人同行");
    }

    @Test
    void whatIsLentPromisedListedOrCirculatingIsNotPromisedOnceMore() {
        loan(outing.stranger.id().value());
        assertRefused("借给或答应给别人");
        outing.house
                .jdbc()
                .sql("update loan set state = 'returned', returned_at = lent_at where secret_id = ?")
                .param(outing.secret.id().value())
                .update();
        circulate();
        assertRefused("正在传阅");
        outing.house
                .jdbc()
                .sql("update circulation_copy set over_at = now() where carrier_id = ?")
                .param(carrier())
                .update();
        list();
        assertRefused("销毁清册");
        outing.house
                .jdbc()
                .sql("update destruction_item set struck_at = now() where carrier_id = ?")
                .param(carrier())
                .update();
        outing.approved();
        assertRefused("已在外带");
        var borrower = outing.companion.logIn();
        assertThat(borrower.get("/secrets/" + outing.secret.id() + "?act=borrow")
                        .select("main")
                        .text())
                .isNotEmpty();
    }

    private void assertRefused(String why) {
        var visitor = outing.bearer.logIn();
        assertThat(outing.ask(visitor, outing.form("business"))
                        .select("#e-copies")
                        .text())
                .contains(why);
        assertThat(visitor.status()).isEqualTo(409);
    }

    private UUID carrier() {
        return outing.secret.copies().getFirst().id().value();
    }

    private java.sql.Timestamp at(Duration from) {
        return java.sql.Timestamp.from(outing.house.now().plus(from));
    }

    private void loan(UUID borrower) {
        outing.house
                .jdbc()
                .sql(
                        "insert into loan (id, number, secret_id, carrier_id, borrower_id, purpose, mode, approved_at, due_at, lent_at, state) values (?, ?, ?, ?, ?, '复核', 'paper', ?, ?, ?, 'lent')")
                .params(
                        UUID.randomUUID(),
                        "JY-" + UUID.randomUUID(),
                        outing.secret.id().value(),
                        carrier(),
                        borrower,
                        at(Duration.ZERO),
                        at(Duration.ofDays(3)),
                        at(Duration.ZERO))
                .update();
    }

    private void circulate() {
        var id = UUID.randomUUID();
        outing.house
                .jdbc()
                .sql(
                        "insert into circulation (id, number, secret_id, clerk_id, proposal, started_at) values (?, ?, ?, ?, '拟请传阅', ?)")
                .params(
                        id,
                        "CY-" + id,
                        outing.secret.id().value(),
                        outing.clerk.id().value(),
                        at(Duration.ZERO))
                .update();
        outing.house
                .jdbc()
                .sql("insert into circulation_copy (circulation_id, carrier_id) values (?, ?)")
                .params(id, carrier())
                .update();
    }

    private void list() {
        var id = UUID.randomUUID();
        outing.house
                .jdbc()
                .sql(
                        "insert into destruction (id, number, unit_id, method, place, planned_at, handler_id, list_hash, state, created_at) values (?, ?, ?, 'shredding', '碎纸间', ?, ?, ?, 'submitted', ?)")
                .params(
                        id,
                        "XH-" + id,
                        outing.unit,
                        at(Duration.ofDays(1)),
                        outing.clerk.id().value(),
                        new byte[32],
                        at(Duration.ZERO))
                .update();
        outing.house
                .jdbc()
                .sql("insert into destruction_item (destruction_id, line, carrier_id) values (?, 1, ?)")
                .params(id, carrier())
                .update();
    }

    @Test
    void aReturnedRequestIsCorrectedAndSentAgain() {
        var bearer = outing.bearer.logIn();
        outing.ask(bearer, outing.form("business"));
        var request = bearer.path();
        var supervisor = outing.supervisor.logIn();
        supervisor.submit(supervisor.get(request), request + "/return", Map.of("opinion", "写明单位"));
        var form = new java.util.HashMap<>(outing.form("business"));
        form.put("destination", "省能源局规划处");
        form.put("measures", List.of("locked-case", "two-people", "house-vehicle"));
        bearer.submit(bearer.get(request + "/again"), request + "/again", form);
        assertThat(bearer.get(request).text()).contains("省能源局规划处", "单位车辆");
        outing.approve(request);
        assertThat(outing.clerk.logIn().get("/carry-outs/" + outing.last()).text())
                .contains("省能源局规划处");
    }
}
