package io.shoumi.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.clauses.Drives;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gate asks by label: what was not handed over to who stands there does not leave, and each answer is an entry. */
class AtTheGateTest {
    private final Outing outing = new Outing();

    @Test
    @Drives(value = "R3.8", kind = 'E')
    void theGateLetsNothingPassThatWasNotHandedOverToWhoStandsThere() {
        var before = outing.house.lastEvidence();
        assertThat(outing.gate("SM-00000000000", "").select(".verdict.no").text())
                .contains("不得放行");
        assertThat(outing.gate(outing.label(0), "").text()).contains("没有获准的外带");
        var address = outing.approved();
        assertThat(outing.gate(outing.label(0), "").text()).contains("还没有签收");
        outing.give(outing.clerk.logIn(), address, 0);
        outing.confirm(address);
        assertThat(outing.gate(outing.label(0), outing.stranger.number()).text())
                .contains("不得放行", outing.bearer.name());
        var passed = outing.gate(outing.label(0), "");
        assertThat(passed.select(".verdict.ok").text()).contains("放行");
        assertThat(passed.text())
                .contains(outing.bearer.name(), outing.companion.name(), "锁闭携行箱")
                .doesNotContain("青石", "省能源局");
        outing.pass(Duration.ofDays(2));
        assertThat(outing.gate(outing.label(0), "").text()).contains("返回时间已过");
        assertThat(outing.house.evidenceSince(before))
                .filteredOn(entry -> entry.startsWith("gate-checked"))
                .containsExactly(
                        "gate-checked/refused",
                        "gate-checked/refused",
                        "gate-checked/refused",
                        "gate-checked/refused",
                        "gate-checked/done",
                        "gate-checked/refused");
    }

    @Test
    @Drives(value = "R2.8.2", kind = 'E')
    void whoIsNoLongerDesignatedIsGivenNothingAndDoesNotPassTheGate() {
        var given = outing.out();
        ended();
        assertThat(outing.gate(outing.label(0), "").select("main").text()).contains("不得放行", "R2.8.2");
        outing.takeBack(outing.clerk.logIn(), given, Map.of());
        assertThat(outing.custody(0)).isEqualTo("held");
        var other = new Outing();
        var address = other.approved();
        ended(other);
        var clerk = other.clerk.logIn();
        other.give(clerk, address, 0);
        assertThat(clerk.status()).isEqualTo(409);
        assertThat(other.custody(0)).isEqualTo("held");
    }

    private void ended() {
        ended(outing);
    }

    private static void ended(Outing of) {
        of.house
                .jdbc()
                .sql("update designation set during = tstzrange(lower(during), ?) where person_id = ?")
                .params(
                        java.sql.Timestamp.from(of.house.now().minus(Duration.ofHours(1))),
                        of.bearer.id().value())
                .update();
    }

    @Test
    void onlyTheGateAndClerksAskAtTheGate() {
        outing.out();
        var visitor = outing.stranger.logIn();
        visitor.submit(visitor.get("/gate"), "/gate", Map.of("label", outing.label(0), "person", ""));
        assertThat(visitor.status()).isEqualTo(409);
        var elsewhere = new Outing(outing.house, null);
        var guard = elsewhere.guard.logIn();
        assertThat(guard.submit(guard.get("/gate"), "/gate", Map.of("label", outing.label(0), "person", ""))
                        .text())
                .contains("不得放行")
                .doesNotContain(outing.bearer.name());
    }
}
