package io.shoumi.carry;

import io.shoumi.custody.CarrierId;
import io.shoumi.incident.ChasingCopies;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Deadlines;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to carry-outs: ends those that nobody fetched, reminds before the copy is due, and chases it when it is late. Each in
 * a transaction of its own.
 */
@Component
public class CarryClock {
    private final CarryOutStore store;
    private final CarriedStore carried;
    private final ChasingCopies chasing;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    CarryClock(
            CarryOutStore store,
            CarriedStore carried,
            ChasingCopies chasing,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.carried = carried;
        this.chasing = chasing;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    public void tick() {
        var now = clock.instant();
        carried.ranOut(now).forEach(copy -> each.executeWithoutResult(status -> lapse(lock(copy))));
        carried.toWarn(now).forEach(copy -> each.executeWithoutResult(status -> warn(lock(copy))));
        carried.toRemind(now, ChasingCopies.REMIND_EVERY)
                .forEach(copy -> chasing.remind(ActKind.CARRY_OUT_REMINDED, () -> lock(copy)));
        carried.toEscalate(now, deadlines.overdue())
                .forEach(copy -> chasing.escalate(ActKind.CARRY_OUT_ESCALATED, () -> lock(copy)));
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
        var carryOut = store.lock(stale.carryOut());
        return new KeptByBearer(
                carryOut, carryOut.all(copy -> copy.id().equals(stale.id())).getFirst(), carried);
    }

    private record KeptByBearer(CarryOut carryOut, Carried copy, CarriedStore carried) implements ChasingCopies.Kept {
        @Override
        public SecretId secret() {
            return carryOut.head().secret();
        }

        @Override
        public CarrierId carrier() {
            return copy.carrier();
        }

        @Override
        public Instant due() {
            return carryOut.errand().dueAt();
        }

        @Override
        public boolean late(Instant now) {
            return carryOut.late(copy, now);
        }

        @Override
        public boolean escalated() {
            return copy.times().escalatedAt() != null;
        }

        @Override
        public void remind(Instant at) {
            carried.reminded(copy.id(), at);
        }

        @Override
        public void escalate(Instant at) {
            carried.escalated(copy.id(), at);
        }

        @Override
        public Act entry(ActKind kind) {
            return CarryEvidence.of(kind, null, carryOut, copy);
        }
    }
}
