package io.shoumi.copying;

import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holder's side, by their own log-in: they have the copy, or they gave back what the clerk took. */
@Component
public class ConfirmingCopies {
    private final HandingOver handingOver;
    private final CopyingStore store;
    private final ShareStore shares;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    ConfirmingCopies(
            HandingOver handingOver,
            CopyingStore store,
            ShareStore shares,
            Rulings rulings,
            Ledger ledger,
            Clock clock) {
        this.handingOver = handingOver;
        this.store = store;
        this.shares = shares;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void confirm(ShareId id, PersonId holder) {
        var copying = store.lock(shares.get(id).copying());
        var share = shares.get(id);
        var open = handingOver.waitingFor(holder).stream()
                .filter(over -> id.value().equals(over.share()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (open.giver().equals(holder)) {
            handingOver.confirmGivenWithoutEvidence(open.id(), holder);
            ledger.stage(CopyingEvidence.of(ActKind.HAND_OVER_CONFIRMED, holder, copying, share)
                    .with("side", "giver"));
        } else {
            receive(copying, share, open);
        }
    }

    private void receive(Copying copying, Share share, HandOver open) {
        var holder = open.receiver();
        var ruling = rulings.requireOnCarrier(
                Action.HOLD_COPY, holder, open.carrier().value(), Circumstances.plain());
        var step = handingOver.receiveWithoutEvidence(open.id(), holder);
        shares.received(share.id(), clock.instant());
        ledger.stage(CopyingEvidence.of(ActKind.HAND_OVER_CONFIRMED, holder, copying, share)
                .by(CopyingEvidence.clauses(ruling))
                .with("side", "receiver")
                .with("custody", step.link().fact()));
    }
}
