package io.shoumi.approval;

import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who may decide of one's own request, at most once a day. */
@Component
public class Reminding {
    static final Duration EVERY = Duration.ofDays(1);

    private final RequestStore store;
    private final ClockStore clocks;
    private final Ledger ledger;
    private final Clock clock;

    Reminding(RequestStore store, ClockStore clocks, Ledger ledger, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When the requester last reminded, while they may not do so again. */
    public Optional<Instant> reminded(RequestId id) {
        var since = clock.instant().minus(EVERY);
        return clocks.reminded(id).filter(at -> at.isAfter(since));
    }

    @Transactional
    public void remind(RequestId id, PersonId requester) {
        var request = store.lock(id);
        if (!request.state().requester().equals(requester)) {
            throw new NotFound();
        }
        if (!(request.state() instanceof Submitted)) {
            throw new ActRefused("approval.closed", List.of(), request.number());
        }
        var now = clock.instant();
        if (!clocks.remind(id, now.minus(EVERY), now)) {
            throw new ActRefused("approval.reminded-today", List.of());
        }
        ledger.stage(Evidence.of(ActKind.REQUEST_REMINDED, request, requester).with("why", "requester"));
    }
}
