package io.shoumi.disclosure;

import io.shoumi.incident.IncidentKind;
import io.shoumi.incident.LateOnes;
import io.shoumi.incident.Lateness;
import io.shoumi.incident.NewIncident;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to disclosures: reminds before their day, and chases what is out after it or after it was recalled (R2.10, R2.12). */
@Component
public class DisclosureClock implements LateOnes<Disclosure> {
    private final DisclosureStore store;
    private final DisclosureWrites writes;
    private final Lateness lateness;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    DisclosureClock(
            DisclosureStore store,
            DisclosureWrites writes,
            Lateness lateness,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.writes = writes;
        this.lateness = lateness;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 33_000, fixedDelay = 60_000)
    public void tick() {
        store.toWarn(clock.instant())
                .forEach(stale -> each.executeWithoutResult(status -> warn(store.lock(stale.id()))));
        lateness.round(this);
    }

    /** Unless it came back, or another did so meanwhile. */
    private void warn(Disclosure disclosure) {
        if (disclosure.terms().warnedAt() == null && disclosure.any(Disclosure.Given::out)) {
            writes.warned(disclosure.id(), clock.instant());
            ledger.stage(entry(disclosure, false).with("before", true));
        }
    }

    @Override
    public List<Disclosure> toRemind(Instant now, Duration every) {
        return store.toRemind(now, every);
    }

    @Override
    public List<Disclosure> toEscalate(Instant now, Duration after) {
        return store.toEscalate(now, after);
    }

    @Override
    public Optional<Disclosure> stillLate(Disclosure stale, Instant now) {
        return Optional.of(store.lock(stale.id())).filter(disclosure -> disclosure.late(now));
    }

    @Override
    public boolean escalated(Disclosure disclosure) {
        return disclosure.terms().escalatedAt() != null;
    }

    @Override
    public void remind(Disclosure disclosure, Instant at) {
        writes.reminded(disclosure.id(), at);
    }

    @Override
    public void escalate(Disclosure disclosure, Instant at) {
        writes.escalated(disclosure.id(), at);
    }

    @Override
    public Act entry(Disclosure disclosure, boolean escalation) {
        var kind = escalation ? ActKind.DISCLOSURE_ESCALATED : ActKind.DISCLOSURE_REMINDED;
        return DisclosureEvidence.of(kind, null, disclosure)
                .by(escalation ? List.of("R2.10") : List.of())
                .with("due", disclosure.dueAt().toString());
    }

    @Override
    public NewIncident incident(Disclosure disclosure) {
        var away = disclosure.copies().stream()
                .filter(copy -> copy.out() && !copy.lost())
                .findFirst()
                .orElseThrow();
        return new NewIncident(IncidentKind.OVERDUE, disclosure.head().secret(), away.id(), null, null, null);
    }
}
