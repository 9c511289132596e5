package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Circumstances;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about requests. */
@Component
public class Requests {
    private final RequestStore store;
    private final RoundStore rounds;
    private final InboxStore inbox;
    private final HandingStore handing;
    private final StepStore steps;
    private final Approvers approvers;
    private final Listeners listeners;

    Requests(
            RequestStore store,
            RoundStore rounds,
            InboxStore inbox,
            HandingStore handing,
            StepStore steps,
            Approvers approvers,
            Listeners listeners) {
        this.store = store;
        this.rounds = rounds;
        this.inbox = inbox;
        this.handing = handing;
        this.steps = steps;
        this.approvers = approvers;
        this.listeners = listeners;
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

    /** Whether somebody has to do with a request: asked for it, decided it, may decide it, handed it on, or was named for it. */
    @Transactional(readOnly = true)
    public boolean concerns(Request request, PersonId person) {
        return request.state().requester().equals(person)
                || mayDecide(request, person)
                || rounds.decidedBy(request.id(), person)
                || handing.handedOnBy(request.id(), person)
                || steps.named(request.id(), person);
    }

    private boolean mayDecide(Request request, PersonId person) {
        return approvers.deciders(request.id()).stream()
                .anyMatch(approver -> approver.authority().person().equals(person));
    }

    /** Those that wait for a person's decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Request> waitingFor(PersonId person) {
        return inbox.rows(person).stream()
                .flatMap(row -> store.find(row.id()).stream())
                .toList();
    }

    /** Whether somebody has approved the present round of a request. */
    @Transactional(readOnly = true)
    public boolean approvedBy(RequestId id, PersonId person) {
        return store.find(id).stream()
                .flatMap(request -> rounds.signatures(id, request.round(), Outcome.APPROVED).stream())
                .anyMatch(signature -> signature.authority().person().equals(person));
    }

    /** What was said in the present round, in the order of time. */
    @Transactional(readOnly = true)
    public List<Round.Decision> decisions(Request request) {
        return rounds.decisions(request.id(), request.round());
    }

    /** What speaks for the act as it was asked, beside its approvals. */
    @Transactional(readOnly = true)
    public Circumstances circumstances(Request request) {
        return listeners.circumstances(request);
    }

    /** The rounds before the present one, newest first. */
    @Transactional(readOnly = true)
    public List<Round> earlier(Request request) {
        return rounds.earlier(request.id());
    }
}
