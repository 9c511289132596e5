package io.shoumi.regulations;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts one question to Cedar. Cedar skips a policy that errors, which would make a broken prohibition vanish: so any
 * error, and any request or entity that does not fit the schema, is a {@link Fault} and never an answer.
 */
final class Judge {
    private static final BasicAuthorizationEngine ENGINE = new BasicAuthorizationEngine();
    private static final String APPLIES = "applies:";

    private final Schema schema;
    private final PolicySet rules;
    private final PolicySet probe;

    /** The decision could not be had. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /** Which policies concern the act, and which of them forbid it. */
    record Probe(Set<String> applying, Set<String> forbidding) {}

    /** What Cedar says to the whole rule book. */
    record Verdict(boolean allowed, Set<String> determining) {}

    Judge(Schema schema, List<PolicyText> policies) {
        this.schema = schema;
        this.rules = cached(rules(policies));
        this.probe = cached(probe(policies));
    }

    static Set<Policy> rules(List<PolicyText> policies) {
        Set<Policy> rules = new HashSet<>();
        policies.forEach(text -> rules.add(new Policy(text.source(), text.id().value())));
        return rules;
    }

    /** Every prohibition twice: as it is, and without its {@code unless}, which then tells that it concerns the act. */
    private static Set<Policy> probe(List<PolicyText> policies) {
        Set<Policy> probe = new HashSet<>();
        policies.stream().filter(PolicyText::forbids).forEach(text -> {
            probe.add(new Policy(text.source(), text.id().value()));
            probe.add(new Policy(text.applicability(), APPLIES + text.id().value()));
        });
        return probe;
    }

    Probe probe(CedarForm act) throws Fault {
        Set<String> applying = new HashSet<>();
        Set<String> forbidding = new HashSet<>();
        for (String id : ask(act, probe, Set.of()).getReason()) {
            if (id.startsWith(APPLIES)) {
                applying.add(id.substring(APPLIES.length()));
            } else {
                forbidding.add(id);
            }
        }
        return new Probe(applying, forbidding);
    }

    Verdict decide(CedarForm act, Set<Duty> obligations) throws Fault {
        AuthorizationSuccessResponse answer = ask(act, rules, obligations);
        return new Verdict(answer.isAllowed(), answer.getReason());
    }

    private AuthorizationSuccessResponse ask(CedarForm act, PolicySet set, Set<Duty> obligations) throws Fault {
        AuthorizationResponse response;
        try {
            response = ENGINE.isAuthorized(act.request(schema, obligations), set, act.entities());
        } catch (AuthException e) {
            throw new Fault(String.valueOf(e.getMessage()));
        }
        AuthorizationSuccessResponse answer =
                response.success.orElseThrow(() -> new Fault("does not fit the schema: " + response.errors));
        if (!answer.getErrors().isEmpty()) {
            throw new Fault("a policy failed: " + answer.getErrors());
        }
        return answer;
    }

    private static PolicySet cached(Set<Policy> policies) {
        PolicySet set = new PolicySet(policies);
        try {
            set.cache();
        } catch (CacheException e) {
            throw new RuleBookFault("the rule book cannot be prepared", e);
        }
        return set;
    }
}
