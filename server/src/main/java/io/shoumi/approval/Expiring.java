package io.shoumi.approval;

import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes requests that nobody decided, or corrected, in time, each in a transaction of its own. */
@Component
public class Expiring {
    private final RequestStore store;
    private final Listeners listeners;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    Expiring(
            RequestStore store,
            Listeners listeners,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.listeners = listeners;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    public void expireDue() {
        for (var id : store.due(clock.instant())) {
            each.executeWithoutResult(status -> expire(id));
        }
    }

    private void expire(RequestId id) {
        var request = store.lock(id);
        var now = clock.instant();
        switch (request.state()) {
            case ApprovalState.Submitted open
            when !now.isBefore(open.expiresAt()) -> close(request.in(open.expire(now), now), now);
            case ApprovalState.Returned open
            when !now.isBefore(open.expiresAt()) -> close(request.in(open.expire(now), now), now);
            default -> {}
        }
    }

    private void close(Request expired, Instant now) {
        store.close(expired, now);
        ledger.stage(Evidence.with(Evidence.of(ActKind.REQUEST_EXPIRED, expired, null), listeners.closed(expired)));
    }
}
