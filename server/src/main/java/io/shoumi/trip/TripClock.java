package io.shoumi.trip;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulation.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to trips: reminds once a day while one is late; after the hours that the organisation set, tells the leader. No
 * incident: nobody knows yet whether there is anything. Each in a transaction of its own.
 */
@Component
public class TripClock {
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    private final TripStore store;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    TripClock(
            TripStore store, Deadlines deadlines, Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 35_000, fixedDelay = 60_000)
    public void tick() {
        var now = clock.instant();
        store.toRemind(now, REMIND_EVERY).forEach(id -> each.executeWithoutResult(status -> remind(id)));
        store.toEscalate(now, deadlines.overdue()).forEach(id -> each.executeWithoutResult(status -> escalate(id)));
    }

    private void remind(TripId id) {
        var trip = store.lock(id);
        if (trip.late(clock.instant())) {
            store.reminded(id, clock.instant());
            ledger.stage(entry(ActKind.TRIP_REMINDED, trip));
        }
    }

    private void escalate(TripId id) {
        var trip = store.lock(id);
        if (trip.late(clock.instant()) && trip.times().escalatedAt() == null) {
            store.escalated(id, clock.instant());
            ledger.stage(entry(ActKind.TRIP_ESCALATED, trip).by(List.of("R4.B3")));
        }
    }

    private static Act entry(ActKind kind, Trip trip) {
        return TripEvidence.of(kind, null, trip)
                .with("due", trip.times().dueAt().toString())
                .with("open", trip.openPapers().size());
    }
}
