package io.shoumi.approval;

import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands one request on to a named person of equal right, who decides it in the leader's stead. */
@Component
public class HandingOn {
    private final RequestStore store;
    private final HandingStore handing;
    private final Requests requests;
    private final Approvers approvers;
    private final Ledger ledger;
    private final Clock clock;

    HandingOn(
            RequestStore store,
            HandingStore handing,
            Requests requests,
            Approvers approvers,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.handing = handing;
        this.requests = requests;
        this.approvers = approvers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whom the reader may hand the request on to; nobody, unless it is theirs by a post of their own. */
    @Transactional(readOnly = true)
    public List<HandingStore.Equal> candidates(Request request, PersonId leader) {
        return approvers
                .authority(request, leader)
                .filter(authority -> authority.onBehalfOf().isEmpty() && authority.seat() instanceof Seat.Post)
                .map(authority -> handing.ofEqualRight(request, authority, clock.instant()))
                .orElse(List.of());
    }

    /** @param named the id of one of the {@link #candidates} */
    @Transactional
    public void handOn(RequestId id, PersonId leader, String named) {
        var request = store.lock(id);
        if (!requests.concerns(request, leader)) {
            throw new NotFound();
        }
        if (!(request.state() instanceof Submitted submitted)) {
            throw new ActRefused("approval.closed", List.of(), request.number());
        }
        var by =
                approvers.authority(request, leader).orElseThrow(() -> new ActRefused("approval.not-yours", List.of()));
        var now = clock.instant();
        var to = handing.ofEqualRight(request, by, now).stream()
                .map(HandingStore.Equal::person)
                .filter(person -> person.toString().equals(named))
                .findFirst()
                .orElseThrow(() -> new BadInput("to", "approval.hand-on.not-equal"));
        submitted.handOn(by, to, now);
        if (!approvers.othersRemain(request.unit(), submitted, by.inSteadBy(to))) {
            throw new BadInput("to", "approval.hand-on.needed-elsewhere");
        }
        handing.handOn(request, by, to, now);
        ledger.stage(Evidence.of(ActKind.REQUEST_HANDED_ON, request, leader)
                .with("roles", List.of(by.seat().code()))
                .with("to", to.toString()));
    }
}
