package io.shoumi.regulations;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads schema, policies and their words, and refuses the whole book when one policy does not parse or type-check. */
final class RuleBookReader {
    private RuleBookReader() {}

    static List<PolicyText> policies() {
        List<PolicyText> policies =
                new ArrayList<>(PolicyFile.read("regulations/base.cedar", Resources.text("base.cedar")));
        for (Regulation regulation : Regulation.values()) {
            String path = regulation.folder() + "/rules.cedar";
            policies.addAll(PolicyFile.read("regulations/" + path, Resources.text(path)));
        }
        return policies;
    }

    static Schema schema(String text) {
        try {
            Schema schema = Schema.parse(Schema.JsonOrCedar.Cedar, text);
            schema.cache();
            return schema;
        } catch (InternalException | CacheException e) {
            throw new RuleBookFault("regulations/schema.cedarschema: " + e.getMessage(), e);
        }
    }

    /** One by one, so that a fault can name its file, line and policy. */
    static void validate(Schema schema, List<PolicyText> policies) {
        policies.forEach(text -> validate(schema, text));
    }

    static SequencedMap<PolicyId, Requirement> requirements(List<PolicyText> policies) {
        Map<String, Entry> words = new LinkedHashMap<>();
        addWords(words, "rules.yaml");
        for (Regulation regulation : Regulation.values()) {
            addWords(words, regulation.folder() + "/rules.yaml");
        }
        SequencedMap<PolicyId, Requirement> requirements = new LinkedHashMap<>();
        policies.stream().filter(PolicyText::forbids).forEach(text -> {
            Requirement requirement = requirement(text, words.get(text.id().value()));
            if (requirements.put(requirement.id(), requirement) != null) {
                throw new RuleBookFault(text.where() + ": the name is taken");
            }
        });
        return requirements;
    }

    private static void validate(Schema schema, PolicyText text) {
        try {
            PolicySet alone = new PolicySet(Judge.rules(List.of(text)));
            ValidationResponse answer = new BasicAuthorizationEngine().validate(new ValidationRequest(schema, alone));
            if (!answer.validationPassed() || !answer.warnings.isEmpty()) {
                throw new RuleBookFault(text.where() + ": " + answer);
            }
            Policy.parseStaticPolicy(text.applicability());
        } catch (AuthException e) {
            throw new RuleBookFault(text.where() + ": " + e.getMessage(), e);
        }
    }

    private static void addWords(Map<String, Entry> words, String path) {
        Entry file = Resources.yaml(path);
        file.keys().forEach(key -> words.put(key, file.entry(key)));
    }

    private static Requirement requirement(PolicyText text, @Nullable Entry words) {
        if (words == null) {
            throw new RuleBookFault(text.where() + ": no words for it in rules.yaml");
        }
        return new Requirement(
                text.id(),
                text.clauses(),
                words.bilingual("met"),
                words.bilingual("missing"),
                text.needs(),
                text.duty());
    }
}
