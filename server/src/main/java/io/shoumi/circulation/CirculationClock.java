package io.shoumi.circulation;

import io.shoumi.incident.IncidentKind;
import io.shoumi.incident.NewIncident;
import io.shoumi.incident.OpeningIncidents;
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
 * What time does to circulations, as to loans: reminds once a day while a reader is late; after the hours that the organisation set,
 * tells the leader and opens an incident, for nobody can prove where the copy is (R2.15.2). Each in a transaction of its own.
 */
@Component
public class CirculationClock {
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    private final CirculationStore store;
    private final TurnStore turns;
    private final OpeningIncidents incidents;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    CirculationClock(
            CirculationStore store,
            TurnStore turns,
            OpeningIncidents incidents,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.turns = turns;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 25_000, fixedDelay = 60_000)
    public void tick() {
        var now = clock.instant();
        turns.toRemind(now, REMIND_EVERY).forEach(this::remind);
        turns.toEscalate(now, deadlines.overdue()).forEach(this::escalate);
    }

    private void remind(Turn stale) {
        each.executeWithoutResult(status -> {
            var circulation = store.lock(stale.circulation());
            var turn = turns.get(stale.id());
            if (!turn.late(clock.instant())) {
                return;
            }
            turns.reminded(turn.id(), clock.instant());
            ledger.stage(CirculationEvidence.of(ActKind.CIRCULATION_REMINDED, null, circulation, turn)
                    .with("due", String.valueOf(turn.times().dueAt())));
        });
    }

    private void escalate(Turn stale) {
        each.executeWithoutResult(status -> {
            var circulation = store.lock(stale.circulation());
            var turn = turns.get(stale.id());
            var now = clock.instant();
            if (!turn.late(now) || turn.times().escalatedAt() != null) {
                return;
            }
            turns.escalated(turn.id(), now);
            var opened = incidents.openWithoutEvidence(new NewIncident(
                    IncidentKind.OVERDUE, circulation.head().secret(), turn.carrier(), null, null, null));
            ledger.stage(CirculationEvidence.of(ActKind.CIRCULATION_ESCALATED, null, circulation, turn)
                    .by(List.of("R2.15.2"))
                    .with("due", String.valueOf(turn.times().dueAt()))
                    .with("incident", opened.number())
                    .with("reportDue", opened.reportDueAt().toString()));
        });
    }
}
