package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.SecretId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to a copy that somebody keeps too long, whatever for: reminds once a day while it is late; later tells the leader
 * and opens an incident, for nobody can prove where the copy is (R2.15.2). Each in a transaction of its own, so that one fault stops
 * no other.
 */
@Component
public class ChasingCopies {
    public static final Duration REMIND_EVERY = Duration.ofDays(1);

    private final OpeningIncidents incidents;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    ChasingCopies(OpeningIncidents incidents, Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    /** A copy that is with somebody, as it stands; found and locked in the transaction that chases it. */
    public interface Kept {
        SecretId secret();

        @Nullable
        CarrierId carrier();

        @Nullable
        Instant due();

        boolean late(Instant now);

        boolean escalated();

        void remind(Instant at);

        void escalate(Instant at);

        /** An entry about it. */
        Act entry(ActKind kind);
    }

    public void remind(ActKind kind, Supplier<? extends Kept> lock) {
        each.executeWithoutResult(status -> {
            var kept = lock.get();
            var now = clock.instant();
            if (kept.late(now)) {
                kept.remind(now);
                ledger.stage(kept.entry(kind).with("due", String.valueOf(kept.due())));
            }
        });
    }

    public void escalate(ActKind kind, Supplier<? extends Kept> lock) {
        each.executeWithoutResult(status -> {
            var kept = lock.get();
            var now = clock.instant();
            if (!kept.late(now) || kept.escalated()) {
                return;
            }
            kept.escalate(now);
            var opened = incidents.openWithoutEvidence(
                    new NewIncident(IncidentKind.OVERDUE, kept.secret(), kept.carrier(), null, null, null));
            ledger.stage(kept.entry(kind)
                    .by(List.of("R2.15.2"))
                    .with("due", String.valueOf(kept.due()))
                    .with("incident", opened.number())
                    .with("reportDue", opened.reportDueAt().toString()));
        });
    }
}
