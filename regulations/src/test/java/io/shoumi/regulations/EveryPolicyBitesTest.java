package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies' own tests hold; and each act that a policy stands against, or binds, goes through or is free without it. */
class EveryPolicyBitesTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final PolicyId ACTIVE = new PolicyId("base-active");

    static Stream<Version> versions() {
        return VersionReader.shipped().stream();
    }

    static Stream<Example> examples() {
        return versions().flatMap(version -> Examples.of(version).stream());
    }

    static Stream<Example> demands() {
        return examples()
                .filter(example -> example.verdict().bites() && example.verdict() != Example.Verdict.DUTY)
                .filter(example -> !example.policy().id().equals(ACTIVE));
    }

    static Stream<Example> duties() {
        return examples().filter(example -> example.verdict() == Example.Verdict.DUTY);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyPolicyHasItsExamplesAndTheyHold(Version version) {
        assertThat(Examples.faults(version, RULES)).isEmpty();
    }

    /** The base permit stands behind this one: without the policy the denial has no reason, which is loud. */
    @Test
    void aDisabledAccountIsRefusedEvenWithoutItsPolicy() {
        Act act = Changes.standing(
                Granted.act(Action.BORROW, Set.of(), Handling.ORDINARY, CarrierForm.PAPER),
                standing -> standing.active(false));
        assertThat(ids(RULES.ruleOn(act).missing())).containsExactly(ACTIVE);
        assertThat(RULES.without(ACTIVE).ruleOn(act))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault())
                                .hasValueSatisfying(fault -> assertThat(fault).startsWith("rule-error")));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void takingADemandAwayPermits(Example example) {
        assertThat(without(example).ruleOn(example.act())).isInstanceOf(Permitted.class);
    }

    @ParameterizedTest
    @MethodSource("duties")
    void aDutyIsGoneWhenItsPolicyIsTakenAway(Example example) {
        assertThat(ids(without(example).ruleOn(example.act()).obligations()))
                .doesNotContain(example.policy().id());
    }

    private static RuleBook without(Example example) {
        RuleBook rules = RULES;
        for (PolicyId twin : example.withTwins()) {
            rules = rules.without(twin);
        }
        return rules;
    }

    private static Set<PolicyId> ids(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).collect(Collectors.toSet());
    }
}
