package io.shoumi.clearout;

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

/** What time does to campaigns: a department that has not done its list by the due day is reminded, then escalated (R1.3). */
@Component
public class ClearOutClock implements LateOnes<LateDepartment> {
    private final LateDepartmentStore store;
    private final Lateness lateness;

    ClearOutClock(LateDepartmentStore store, Lateness lateness) {
        this.store = store;
        this.lateness = lateness;
    }

    @Scheduled(initialDelay = 38_000, fixedDelay = 60_000)
    public void tick() {
        lateness.round(this);
    }

    @Override
    public List<LateDepartment> toRemind(Instant now, Duration every) {
        return store.notRemindedSince(now.minus(every), now);
    }

    @Override
    public List<LateDepartment> toEscalate(Instant now, Duration after) {
        return store.dueBefore(now.minus(after), now);
    }

    @Override
    public Optional<LateDepartment> stillLate(LateDepartment stale, Instant now) {
        return store.lock(stale, now);
    }

    @Override
    public boolean escalated(LateDepartment one) {
        return one.escalatedAt() != null;
    }

    @Override
    public void remind(LateDepartment one, Instant at) {
        store.reminded(one, at);
    }

    @Override
    public void escalate(LateDepartment one, Instant at) {
        store.escalated(one, at);
    }

    @Override
    public Act entry(LateDepartment one, boolean escalation) {
        var kind = escalation ? ActKind.CLEAR_OUT_ESCALATED : ActKind.CLEAR_OUT_REMINDED;
        return Act.done(kind, null, one.clearOut().subject())
                .by(escalation ? RulingClearOuts.CLAUSES : List.of())
                .with("number", one.number())
                .with("unit", one.unit().toString())
                .with("due", one.dueAt().toString());
    }

    @Override
    public NewIncident incident(LateDepartment one) {
        return new NewIncident(IncidentKind.OVERDUE, null, null, one.unit().value(), null, null);
    }
}
