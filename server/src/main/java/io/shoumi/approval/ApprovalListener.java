package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.util.Map;

/**
 * What a module does when a request for its act was decided. Called in the decision's transaction: when it throws, the decision
 * did not happen. It stages nothing; the facts it returns go into the decision's one evidence entry.
 */
public interface ApprovalListener {
    Action act();

    /** What speaks for the act as it was asked, beside its approvals: the rules are asked with it when approvers look at the request. */
    default Circumstances circumstances(Request request) {
        return Circumstances.plain();
    }

    /** One more is about to approve; throws {@link io.shoumi.gate.ActRefused} when nobody may approve it as things stand. */
    default void approving(Request request) {}

    /** All approvals are there; {@code request.state()} is {@link ApprovalState.Approved}. */
    Map<String, Object> approved(Request request, PersonId lastApprover);

    /** Refused, withdrawn or run out. */
    default Map<String, Object> closed(Request request) {
        return Map.of();
    }
}
