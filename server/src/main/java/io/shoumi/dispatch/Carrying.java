package io.shoumi.dispatch;

import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Link;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courier's side, by an own log-in: the whole envelope is received at once, and so is confirmed what a clerk took back. */
@Component
public class Carrying {
    private final DispatchStore store;
    private final DispatchWrites writes;
    private final RulingDispatches ruling;
    private final HandingOver handingOver;
    private final Ledger ledger;
    private final Clock clock;

    Carrying(
            DispatchStore store,
            DispatchWrites writes,
            RulingDispatches ruling,
            HandingOver handingOver,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.writes = writes;
        this.ruling = ruling;
        this.handingOver = handingOver;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Confirms whatever of it waits for the courier. */
    @Transactional
    public void confirm(DispatchId id, PersonId courier) {
        var line = store.lock(id);
        var waiting = handingOver.ofDispatch(id.value()).stream()
                .filter(over -> over.waitsFor(courier))
                .toList();
        if (waiting.isEmpty()) {
            throw new NotFound();
        }
        var taken = waiting.stream().filter(over -> !over.back()).toList();
        var act = DispatchEvidence.of(ActKind.HAND_OVER_CONFIRMED, courier, line);
        if (taken.isEmpty()) {
            waiting.forEach(over -> handingOver.confirmGivenWithoutEvidence(over.id(), courier));
            ledger.stage(act.with("side", "giver"));
        } else {
            var links = taken.stream().map(over -> receive(over, courier)).toList();
            writes.carried(id, clock.instant());
            ledger.stage(act.with("side", "receiver").with("custody", DispatchEvidence.facts(links)));
        }
    }

    private Link receive(HandOver over, PersonId courier) {
        ruling.requireCourier(courier, over.carrier());
        return handingOver.receiveWithoutEvidence(over.id(), courier).link();
    }
}
