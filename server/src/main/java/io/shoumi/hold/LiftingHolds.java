package io.shoumi.hold;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another officer, or the general manager, lifts a hold. */
@Component
public class LiftingHolds {
    private final HoldStore store;
    private final Holds holds;
    private final Reasons reasons;
    private final Ledger ledger;
    private final Clock clock;

    LiftingHolds(HoldStore store, Holds holds, Reasons reasons, Ledger ledger, Clock clock) {
        this.store = store;
        this.holds = holds;
        this.reasons = reasons;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void lift(HoldId id, String reason, Caller caller) {
        var hold = store.lock(id).filter(found -> holds.decides(caller, found)).orElseThrow(NotFound::new);
        if (!hold.inForce()) {
            throw new ActRefused("hold.lifted-already", List.of(), hold.number());
        }
        if (caller.person().equals(hold.placedBy())) {
            throw new ActRefused("hold.own", List.of(), hold.number());
        }
        store.lift(id, reasons.sealed(id, "lift", reason), caller.person(), clock.instant());
        ledger.stage(Act.done(ActKind.HOLD_LIFTED, caller.person(), "hold:" + id)
                .about(hold.secret())
                .with("hold", hold.number()));
    }
}
