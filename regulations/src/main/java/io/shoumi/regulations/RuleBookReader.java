package io.shoumi.regulations;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads schema, policies and their words, and refuses the whole book when one policy does not parse or type-check. */
final class RuleBookReader {
    private RuleBookReader() {}

    static Schema schema(String text) {
        try {
            Schema schema = Schema.parse(Schema.JsonOrCedar.Cedar, text);
            schema.cache();
            return schema;
        } catch (InternalException | CacheException e) {
            throw new RuleBookFault("regulations/schema.cedarschema: " + e.getMessage(), e);
        }
    }

    /** All at once, since a sound book is the rule; one by one where it is not, to name file, line and policy. */
    static void validate(Schema schema, List<PolicyText> policies) {
        if (fault(schema, policies) == null) {
            return;
        }
        for (PolicyText text : policies) {
            String fault = fault(schema, List.of(text));
            if (fault != null) {
                throw new RuleBookFault(text.where() + ": " + fault + text.unknown(fault));
            }
        }
        throw new RuleBookFault("the policies do not go together: " + fault(schema, policies));
    }

    static void addRequirements(Version version, SequencedMap<PolicyId, Requirement> requirements) {
        version.policies().stream().filter(PolicyText::forbids).forEach(text -> {
            Requirement requirement =
                    requirement(text, version.words().get(text.id().value()), version.from());
            if (requirements.put(requirement.id(), requirement) != null) {
                throw new RuleBookFault(text.where() + ": the name is taken");
            }
        });
    }

    private static @Nullable String fault(Schema schema, List<PolicyText> policies) {
        try {
            PolicySet set = new PolicySet(Judge.rules(policies));
            ValidationResponse answer = new BasicAuthorizationEngine().validate(new ValidationRequest(schema, set));
            return answer.validationPassed() && answer.warnings.isEmpty() ? null : answer + " " + answer.warnings;
        } catch (AuthException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Requirement requirement(PolicyText text, @Nullable Entry words, LocalDate from) {
        if (words == null) {
            throw new RuleBookFault(text.where() + ": no words for it in rules.yaml");
        }
        try {
            return new Requirement(
                    text.id(),
                    text.clauses(),
                    words.bilingual("met"),
                    words.bilingual("missing"),
                    text.needs(),
                    text.duty(),
                    from);
        } catch (IllegalArgumentException e) {
            throw new RuleBookFault(text.where() + ": " + e.getMessage(), e);
        }
    }
}
