package io.shoumi.approval;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back one's own request while it is open. */
@Component
public class Withdrawing {
    private final RequestStore store;
    private final Listeners listeners;
    private final Ledger ledger;
    private final Clock clock;

    Withdrawing(RequestStore store, Listeners listeners, Ledger ledger, Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(RequestId id, PersonId requester) {
        var request = store.lock(id);
        if (!request.state().requester().equals(requester)) {
            throw new NotFound();
        }
        var now = clock.instant();
        var withdrawn = request.in(
                switch (request.state()) {
                    case ApprovalState.Submitted submitted -> submitted.withdraw(requester);
                    case ApprovalState.Returned returned -> returned.withdraw(requester);
                    default -> throw new ActRefused("approval.closed", List.of(), request.number());
                },
                now);
        store.close(withdrawn, now);
        ledger.stage(Evidence.with(
                Evidence.of(ActKind.REQUEST_WITHDRAWN, withdrawn, requester), listeners.closed(withdrawn)));
    }
}
