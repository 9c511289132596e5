package io.shoumi.regulations;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts an act to Cedar. Cedar skips a policy that errors, which would make a broken prohibition vanish: so any error,
 * and any request or entity that does not fit the schema, is a {@link Fault} and never an answer.
 */
final class Judge {
    private static final BasicAuthorizationEngine ENGINE = new BasicAuthorizationEngine();

    private final Schema schema;
    private final Shelf shelf;

    /** The decision could not be had. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /** Whether the act is allowed once its duties are taken on; what forbids it; and every policy that concerns it. */
    record Answer(boolean allowed, Set<String> forbidding, Set<String> concerning) {}

    Judge(Schema schema, List<PolicyText> policies) {
        this.schema = schema;
        this.shelf = new Shelf(schema, policies);
    }

    static Set<Policy> rules(List<PolicyText> policies) {
        Set<Policy> rules = new HashSet<>();
        policies.forEach(text -> rules.add(new Policy(text.source(), text.id().value())));
        return rules;
    }

    /**
     * A denial names the prohibitions only, so a second question tells what concerns the act. An allowance names all
     * permits that hold, among them those that tell what concerns the act; it counts only with a permit of the rules.
     */
    Answer answer(Act act, CedarForm form) throws Fault {
        Shelf.Sets sets = shelf.setsFor(act.action(), act.what());
        AuthorizationSuccessResponse answer = ask(form.checked(schema, sets.duties()), sets.rules(), form.entities());
        if (answer.isAllowed()) {
            boolean permitted = answer.getReason().stream().anyMatch(sets.permits()::contains);
            return new Answer(permitted, Set.of(), sets.concerning(answer.getReason()));
        }
        return new Answer(false, answer.getReason(), sets.concerning(concerning(form, sets)));
    }

    private static Set<String> concerning(CedarForm form, Shelf.Sets sets) throws Fault {
        if (sets.concerns().getNumPolicies() == 0) {
            return Set.of();
        }
        return ask(form.unchecked(sets.duties()), sets.concerns(), form.entities(sets.action()))
                .getReason();
    }

    static AuthorizationSuccessResponse ask(AuthorizationRequest request, PolicySet set, Entities entities)
            throws Fault {
        AuthorizationResponse response;
        try {
            response = ENGINE.isAuthorized(request, set, entities);
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
}
