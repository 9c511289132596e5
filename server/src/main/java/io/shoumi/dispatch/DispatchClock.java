package io.shoumi.dispatch;

import io.shoumi.incident.IncidentKind;
import io.shoumi.incident.LateOnes;
import io.shoumi.incident.Lateness;
import io.shoumi.incident.NewIncident;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time does to dispatches: where the signed slip does not come back, one side only has signed (R2.8.2). */
@Component
public class DispatchClock implements LateOnes<Dispatch> {
    private final DispatchStore store;
    private final DispatchWrites writes;
    private final Lateness lateness;

    DispatchClock(DispatchStore store, DispatchWrites writes, Lateness lateness) {
        this.store = store;
        this.writes = writes;
        this.lateness = lateness;
    }

    @Scheduled(initialDelay = 27_000, fixedDelay = 60_000)
    public void tick() {
        lateness.round(this);
    }

    @Override
    public List<Dispatch> toRemind(Instant now, Duration every) {
        return store.toRemind(now, every);
    }

    @Override
    public List<Dispatch> toEscalate(Instant now, Duration after) {
        return store.toEscalate(now, after);
    }

    @Override
    public Optional<Dispatch> stillLate(Dispatch stale, Instant now) {
        return Optional.of(store.lock(stale.id())).filter(line -> line.late(now));
    }

    @Override
    public boolean escalated(Dispatch line) {
        return line.times().escalatedAt() != null;
    }

    @Override
    public void remind(Dispatch line, Instant at) {
        writes.reminded(line.id(), at);
    }

    @Override
    public void escalate(Dispatch line, Instant at) {
        writes.escalated(line.id(), at);
    }

    @Override
    public Act entry(Dispatch line, boolean escalation) {
        var kind = escalation ? ActKind.DISPATCH_ESCALATED : ActKind.DISPATCH_REMINDED;
        return DispatchEvidence.of(kind, null, line)
                .by(escalation ? List.of("R2.8.2") : List.of())
                .with("due", line.times().dueAt().toString());
    }

    @Override
    public NewIncident incident(Dispatch line) {
        return new NewIncident(
                IncidentKind.OVERDUE,
                line.head().secret(),
                line.away().getFirst().id(),
                null,
                null,
                null);
    }
}
