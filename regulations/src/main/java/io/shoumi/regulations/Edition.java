package io.shoumi.regulations;

import com.cedarpolicy.model.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The rules in force from one day until the next change: of each regulation the version of then.
 *
 * @param requirements in the order of the files: base, R1 to R5
 */
record Edition(
        LocalDate from,
        Schema schema,
        List<PolicyText> policies,
        SequencedMap<PolicyId, Requirement> requirements,
        Judge judge) {
    static Edition of(LocalDate from, Schema schema, List<Version> versions) {
        List<PolicyText> policies = new ArrayList<>();
        SequencedMap<PolicyId, Requirement> requirements = new LinkedHashMap<>();
        for (Version version : versions) {
            policies.addAll(version.policies());
            RuleBookReader.addRequirements(version, requirements);
        }
        RuleBookReader.validate(schema, policies);
        return new Edition(from, schema, List.copyOf(policies), requirements, new Judge(schema, policies));
    }

    Edition without(PolicyId id) {
        SequencedMap<PolicyId, Requirement> rest = new LinkedHashMap<>(requirements);
        rest.remove(id);
        List<PolicyText> others =
                policies.stream().filter(text -> !text.id().equals(id)).toList();
        return new Edition(from, schema, others, rest, new Judge(schema, others));
    }
}
