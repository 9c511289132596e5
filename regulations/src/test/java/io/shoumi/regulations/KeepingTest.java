package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be kept for a case or an inquiry: neither destroyed nor cleared out, under any regulations. */
class KeepingTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final Keeping BOTH = new Keeping(Set.of("BQ-2026-0002", "BQ-2026-0001"), Set.of("SJ-2026-0007"));

    @ParameterizedTest
    @EnumSource(names = {"DESTROY", "CONFIRM_DESTRUCTION", "CLEAR_OUT"})
    void theRefusalNamesEveryHoldAndIncident(Action action) {
        Act act = Granted.act(action, Set.of(Regulation.values()), Handling.ORDINARY, CarrierForm.PAPER);
        Ruling ruling = RULES.ruleOn(act.with(act.carrier().orElseThrow().keptFor(BOTH)));
        assertThat(ruling).isInstanceOf(Refused.class);
        assertThat(ruling.missing())
                .extracting(requirement -> requirement.missing().en())
                .contains(
                        "Under legal hold BQ-2026-0001, BQ-2026-0002: neither destroyed nor cleared out until it is lifted",
                        "Incident SJ-2026-0007 is open: neither destroyed nor cleared out until it is closed");
        assertThat(RULES.ruleOn(act).missing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DESTROY", "CONFIRM_DESTRUCTION", "CLEAR_OUT"})
    void everythingElseGoesOn(Action action) {
        Act act = Granted.act(action, Set.of(), Handling.ORDINARY, CarrierForm.PAPER);
        Act kept = act.with(act.carrier().orElseThrow().keptFor(BOTH));
        assertThat(RULES.ruleOn(kept)).isEqualTo(RULES.ruleOn(act));
    }
}
