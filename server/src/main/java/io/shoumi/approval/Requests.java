package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about requests. */
@Component
public class Requests {
    private final RequestStore store;
    private final Approvers approvers;

    Requests(RequestStore store, Approvers approvers) {
        this.store = store;
        this.approvers = approvers;
    }

    @Transactional(readOnly = true)
    public Optional<Request> find(RequestId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<RequestId> byNumber(String number) {
        return store.byNumber(number);
    }

    /** The newest hundred of a person's own. */
    @Transactional(readOnly = true)
    public List<Request> ofRequester(PersonId requester) {
        return store.ofRequester(requester, 100);
    }

    /** Whether somebody has to do with a request: asked for it, decided it, or may decide it. */
    @Transactional(readOnly = true)
    public boolean concerns(Request request, PersonId person) {
        return request.state().requester().equals(person) || mayDecide(request, person) || hasDecided(request, person);
    }

    boolean mayDecide(Request request, PersonId person) {
        return request.state() instanceof ApprovalState.Submitted submitted
                && submitted.open().stream()
                        .anyMatch(need -> approvers
                                .authority(person, request.unit(), need.role(), submitted.requester())
                                .isPresent());
    }

    private static boolean hasDecided(Request request, PersonId person) {
        return switch (request.state()) {
            case ApprovalState.Submitted s -> signedBy(s.approvals(), person);
            case ApprovalState.Approved a -> signedBy(a.approvals(), person);
            case ApprovalState.Refused r -> r.by().authority().person().equals(person);
            case ApprovalState.Draft d -> false;
            case ApprovalState.Withdrawn w -> false;
            case ApprovalState.Expired e -> false;
        };
    }

    private static boolean signedBy(List<Signature> approvals, PersonId person) {
        return approvals.stream()
                .anyMatch(approval -> approval.authority().person().equals(person));
    }
}
