package io.shoumi.incident;

import io.shoumi.ledger.Ledger;
import io.shoumi.regulation.Deadlines;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is late is reminded once a day; after the hours that the organisation set, the leader is told and an incident opens. Each in
 * a transaction of its own, by how it stands then.
 */
@Component
public class Lateness {
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    private final OpeningIncidents incidents;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    Lateness(
            OpeningIncidents incidents,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    /** One round over a register. */
    public <T> void round(LateOnes<T> late) {
        var now = clock.instant();
        late.toRemind(now, REMIND_EVERY).forEach(one -> each.executeWithoutResult(status -> remind(late, one)));
        late.toEscalate(now, deadlines.overdue())
                .forEach(one -> each.executeWithoutResult(status -> escalate(late, one)));
    }

    private <T> void remind(LateOnes<T> late, T stale) {
        var now = clock.instant();
        late.stillLate(stale, now).ifPresent(one -> {
            late.remind(one, now);
            ledger.stage(late.entry(one, false));
        });
    }

    private <T> void escalate(LateOnes<T> late, T stale) {
        var now = clock.instant();
        late.stillLate(stale, now).filter(one -> !late.escalated(one)).ifPresent(one -> {
            late.escalate(one, now);
            var opened = incidents.openWithoutEvidence(late.incident(one));
            ledger.stage(late.entry(one, true)
                    .with("incident", opened.number())
                    .with("reportDue", opened.reportDueAt().toString()));
        });
    }
}
