package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each policy denies, or asks for its duty, in its own case; the same act without the policy goes through. */
class EveryPolicyBitesTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final PolicyId ACTIVE = new PolicyId("base-active");

    static Stream<PolicyCase> demands() {
        return PolicyCases.all().filter(example -> !asksForADuty(example));
    }

    static Stream<PolicyCase> duties() {
        return PolicyCases.all().filter(EveryPolicyBitesTest::asksForADuty);
    }

    @Test
    void everyPolicyHasACase() {
        assertThat(Stream.concat(PolicyCases.all().map(PolicyCase::policy), Stream.of(ACTIVE)))
                .containsExactlyInAnyOrderElementsOf(ids(List.copyOf(RULES.requirements())));
    }

    /** The base permit stands behind this one: without the policy the denial has no reason, which is loud. */
    @Test
    void aDisabledAccountIsRefusedEvenWithoutItsPolicy() {
        Act act = Broken.act(Action.BORROW).standing(false, true, true).act();
        assertThat(ids(RULES.ruleOn(act).missing())).containsExactly(ACTIVE);
        assertThat(RULES.without(ACTIVE).ruleOn(act))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault())
                                .hasValueSatisfying(fault -> assertThat(fault).startsWith("rule-error")));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void aDemandDeniesItsCaseAndTakingItAwayPermits(PolicyCase example) {
        assertThat(ids(RULES.ruleOn(example.act()).missing())).containsExactlyInAnyOrderElementsOf(example.withTwins());
        assertThat(without(example).ruleOn(example.act())).isInstanceOf(Permitted.class);
    }

    @ParameterizedTest
    @MethodSource("demands")
    void whatAnApprovalCanMeetIsNotRefused(PolicyCase example) {
        boolean curable = requirement(example).needs().isPresent();
        assertThat(RULES.ruleOn(example.act())).isInstanceOf(curable ? NeedsApproval.class : Refused.class);
    }

    @ParameterizedTest
    @MethodSource("duties")
    void aDutyIsListedAndGoneWhenItsPolicyIsTakenAway(PolicyCase example) {
        assertThat(RULES.ruleOn(example.act())).isInstanceOf(Permitted.class);
        assertThat(ids(RULES.ruleOn(example.act()).obligations())).contains(example.policy());
        assertThat(ids(without(example).ruleOn(example.act()).obligations())).doesNotContain(example.policy());
    }

    private static boolean asksForADuty(PolicyCase example) {
        return requirement(example).duty().isPresent();
    }

    private static Requirement requirement(PolicyCase example) {
        return RULES.requirements().stream()
                .filter(requirement -> requirement.id().equals(example.policy()))
                .findFirst()
                .orElseThrow();
    }

    private static RuleBook without(PolicyCase example) {
        RuleBook rules = RULES;
        for (PolicyId twin : example.withTwins()) {
            rules = rules.without(twin);
        }
        return rules;
    }

    private static List<PolicyId> ids(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).toList();
    }
}
