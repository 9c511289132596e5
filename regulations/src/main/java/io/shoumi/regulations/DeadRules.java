package io.shoumi.regulations;

import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds rules that say nothing. What a policy looks at takes finitely many values that matter; all their combinations are put to
 * Cedar, for every action, until a prohibition has forbidden one act and let another that concerns it pass, and a permit has alone
 * allowed one. A misspelt value, a contradiction, or a demand that nothing meets shows by none being found.
 */
final class DeadRules {
    private final List<PolicyText> policies;
    private final ActionGroups groups;

    private DeadRules(Schema schema, List<PolicyText> policies) {
        this.policies = policies;
        this.groups = ActionGroups.of(schema.schemaText.orElseThrow());
    }

    /** Each with file, line and name; empty for a sound set. */
    static List<String> among(Schema schema, List<PolicyText> policies) {
        DeadRules search = new DeadRules(schema, policies);
        List<String> dead = new ArrayList<>();
        for (PolicyText text : policies) {
            search.fault(text).ifPresent(fault -> dead.add(text.where() + ": " + fault));
        }
        return dead;
    }

    private Optional<String> fault(PolicyText text) {
        if (!text.forbids()) {
            return allowsAlone(text)
                    ? Optional.empty()
                    : Optional.of("permits nothing that would not be permitted anyway");
        }
        if (!found(text, true)) {
            return Optional.of("forbids no act that can be");
        }
        boolean absolute = !text.source().contains("unless");
        return absolute || found(text, false) ? Optional.empty() : Optional.of("nothing can meet what it demands");
    }

    /** Whether some act that concerns the policy is forbidden by it, or is not. */
    private boolean found(PolicyText text, boolean forbidden) {
        PolicySet rule = set(text.source(), text);
        PolicySet concern = set(text.concern(), text);
        return acts(text)
                .anyMatch(act -> dutiesFor(text)
                        .anyMatch(duties -> holds(concern, act, duties) && holds(rule, act, duties) == forbidden));
    }

    private Stream<Act> acts(PolicyText text) {
        PolicySet head = set(text.scope(), text);
        return Stream.of(Action.values())
                .map(action -> Granted.act(action, Set.of(), Handling.ORDINARY, CarrierForm.PAPER))
                .filter(act -> holds(head, act, Set.of()))
                .flatMap(act -> Variations.of(act, text.source()));
    }

    private static Stream<Set<Duty>> dutiesFor(PolicyText text) {
        return text.duty().isPresent() ? Stream.of(Set.of(), EnumSet.allOf(Duty.class)) : Stream.of(Set.of());
    }

    private static PolicySet set(String source, PolicyText text) {
        return new PolicySet(Set.of(new Policy(source, text.id().value())));
    }

    private boolean holds(PolicySet rule, Act act, Set<Duty> duties) {
        CedarForm form = CedarForm.of(act);
        try {
            return !Judge.ask(form.unchecked(duties), rule, form.entities(groups.entity(act.action())))
                    .getReason()
                    .isEmpty();
        } catch (Judge.Fault e) {
            throw new RuleBookFault(String.valueOf(e.getMessage()), e);
        }
    }

    /** With everything granted, some act is allowed by this permit and by no other. */
    private boolean allowsAlone(PolicyText permit) {
        PolicySet all = new PolicySet(Judge.rules(policies));
        return Stream.of(Action.values())
                .map(action -> Granted.act(action, Set.of(), Handling.ORDINARY, CarrierForm.PAPER))
                .anyMatch(act -> allowedBy(all, act).equals(Set.of(permit.id().value())));
    }

    private Set<String> allowedBy(PolicySet all, Act act) {
        CedarForm form = CedarForm.of(act);
        try {
            var answer = Judge.ask(
                    form.unchecked(EnumSet.allOf(Duty.class)), all, form.entities(groups.entity(act.action())));
            return answer.isAllowed() ? answer.getReason() : Set.of();
        } catch (Judge.Fault e) {
            throw new RuleBookFault(String.valueOf(e.getMessage()), e);
        }
    }
}
