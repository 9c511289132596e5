package io.shoumi.carry;

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
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to carry-outs: ends those that nobody fetched, reminds before the copy is due, and chases it when it is late. Each in
 * a transaction of its own.
 */
@Component
public class CarryClock implements LateOnes<CarryClock.KeptByBearer> {
    private final CarryOutStore store;
    private final CarriedStore carried;
    private final Lateness lateness;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    CarryClock(
            CarryOutStore store,
            CarriedStore carried,
            Lateness lateness,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.carried = carried;
        this.lateness = lateness;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    public void tick() {
        var now = clock.instant();
        carried.ranOut(now).forEach(copy -> each.executeWithoutResult(status -> lapse(lock(copy))));
        carried.toWarn(now).forEach(copy -> each.executeWithoutResult(status -> warn(lock(copy))));
        lateness.round(this);
    }

    @Override
    public List<KeptByBearer> toRemind(Instant now, Duration every) {
        return carried.toRemind(now, every).stream().map(this::found).toList();
    }

    @Override
    public List<KeptByBearer> toEscalate(Instant now, Duration after) {
        return carried.toEscalate(now, after).stream().map(this::found).toList();
    }

    private KeptByBearer found(CarriedStore.Stale stale) {
        return KeptByBearer.of(store.find(stale.carryOut()).orElseThrow(), stale.id());
    }

    @Override
    public Optional<KeptByBearer> stillLate(KeptByBearer stale, Instant now) {
        return Optional.of(KeptByBearer.of(store.lock(stale.carryOut.head().id()), stale.copy.id()))
                .filter(kept -> kept.carryOut.late(kept.copy, now));
    }

    @Override
    public boolean escalated(KeptByBearer kept) {
        return kept.copy.times().escalatedAt() != null;
    }

    @Override
    public void remind(KeptByBearer kept, Instant at) {
        carried.reminded(kept.copy.id(), at);
    }

    @Override
    public void escalate(KeptByBearer kept, Instant at) {
        carried.escalated(kept.copy.id(), at);
    }

    @Override
    public Act entry(KeptByBearer kept, boolean escalation) {
        return kept.entry(escalation ? ActKind.CARRY_OUT_ESCALATED : ActKind.CARRY_OUT_REMINDED)
                .by(escalation ? List.of("R2.15.2") : List.of())
                .with("due", kept.due().toString());
    }

    @Override
    public NewIncident incident(KeptByBearer kept) {
        return new NewIncident(
                IncidentKind.OVERDUE, kept.carryOut.head().secret(), kept.copy.carrier(), null, null, null);
    }

    private void lapse(KeptByBearer kept) {
        if (kept.copy.waits()) {
            carried.lapsed(kept.copy.id(), clock.instant());
            ledger.stage(kept.entry(ActKind.CARRY_OUT_LAPSED));
        }
    }

    private void warn(KeptByBearer kept) {
        if (kept.copy.out()) {
            carried.warned(kept.copy.id(), clock.instant());
            ledger.stage(kept.entry(ActKind.CARRY_OUT_REMINDED)
                    .with("due", kept.due().toString())
                    .with("before", true));
        }
    }

    private KeptByBearer lock(CarriedStore.Stale stale) {
        return KeptByBearer.of(store.lock(stale.carryOut()), stale.id());
    }

    /** One copy that is with who carries it, as it stood when it was looked up. */
    record KeptByBearer(CarryOut carryOut, Carried copy) {
        static KeptByBearer of(CarryOut carryOut, UUID id) {
            return new KeptByBearer(
                    carryOut, carryOut.all(copy -> copy.id().equals(id)).getFirst());
        }

        Instant due() {
            return carryOut.errand().dueAt();
        }

        Act entry(ActKind kind) {
            return CarryEvidence.of(kind, null, carryOut, copy);
        }
    }
}
