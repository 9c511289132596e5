package io.shoumi.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Preparing smaller sets changes nothing: Cedar, asked about the whole book at once, forbids by the same policies. */
class PreparedSetsTest {
    private static final RuleBook RULES = RuleBook.load();
    private static final Schema SCHEMA = RuleBookReader.schema(Resources.text("schema.cedarschema"));
    private static final PolicySet WHOLE = whole();

    static Stream<Example> cases() {
        return EveryPolicyBitesTest.examples();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWholeBookForbidsByTheSamePolicies(Example example) throws Judge.Fault {
        assertThat(ids(RULES.ruleOn(example.act()).missing()))
                .isEqualTo(forbidding(example.act(), EnumSet.allOf(Duty.class)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWholeBookAsksForTheSameDuties(Example example) throws Judge.Fault {
        Set<String> withoutDuties = new HashSet<>(forbidding(example.act(), Set.of()));
        withoutDuties.removeAll(ids(RULES.ruleOn(example.act()).missing()));
        assertThat(duties(example.act())).isEqualTo(withoutDuties);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRegulationThatIsNotAdoptedIsSilent(Example example) throws Judge.Fault {
        Act act = example.act().about(example.act().what().adopting(Set.of()));
        assertThat(forbidding(act, Set.of())).allMatch(id -> id.startsWith("base-"));
    }

    private static PolicySet whole() {
        try {
            PolicySet whole = new PolicySet(Judge.rules(Books.policies()));
            whole.cache();
            return whole;
        } catch (CacheException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> forbidding(Act act, Set<Duty> obligations) throws Judge.Fault {
        CedarForm form = CedarForm.of(act);
        AuthorizationSuccessResponse answer = Judge.ask(form.checked(SCHEMA, obligations), WHOLE, form.entities());
        return answer.isAllowed() ? Set.of() : answer.getReason().stream().collect(Collectors.toSet());
    }

    private static Set<String> duties(Act act) {
        return RULES.ruleOn(act) instanceof Refused
                ? dutiesOf(act)
                : ids(RULES.ruleOn(act).obligations());
    }

    /** A refusal lists no duties, so they are told by what it would have asked for. */
    private static Set<String> dutiesOf(Act act) {
        try {
            return forbidding(act, Set.of()).stream()
                    .filter(id -> RULES.requirements().stream()
                            .anyMatch(requirement -> requirement.id().value().equals(id)
                                    && requirement.duty().isPresent()))
                    .collect(Collectors.toSet());
        } catch (Judge.Fault e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> ids(List<Requirement> requirements) {
        return requirements.stream()
                .map(requirement -> requirement.id().value())
                .collect(Collectors.toSet());
    }
}
