package io.shoumi.regulations;

import java.util.List;
import java.util.Optional;

/**
 * Nothing can make the act permitted as it stands.
 *
 * @param fault present when the act could not be judged at all ({@code rule-error: …}); names attributes and policies,
 *     never content, and belongs in the operator's log
 */
public record Refused(List<Requirement> met, List<Requirement> missing, Optional<String> fault) implements Ruling {
    public Refused {
        met = List.copyOf(met);
        missing = List.copyOf(missing);
    }

    static Refused ruleError(String what) {
        return new Refused(List.of(), List.of(), Optional.of("rule-error: " + what));
    }

    @Override
    public List<Requirement> obligations() {
        return List.of();
    }
}
