package io.shoumi.clearout;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A scanned label finds its item. A copy of the department that no rule proposed joins the list: what is none of its business, not
 * worth keeping, or a periodical is known to the clerk alone (R1.3).
 */
@Component
public class ScanningItems {
    private final ClearOuts clearOuts;
    private final ItemStore items;
    private final ProposalStore proposals;
    private final RulingClearOuts ruling;
    private final Copies copies;
    private final Ledger ledger;
    private final Clock clock;

    ScanningItems(
            ClearOuts clearOuts,
            ItemStore items,
            ProposalStore proposals,
            RulingClearOuts ruling,
            Copies copies,
            Ledger ledger,
            Clock clock) {
        this.clearOuts = clearOuts;
        this.items = items;
        this.proposals = proposals;
        this.ruling = ruling;
        this.copies = copies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The item of the label; what the clerk may not know of is as good as absent. */
    @Transactional
    public UUID scan(ClearOutId id, UnitId unit, String scanned, PersonId clerk) {
        var clearOut = clearOuts.working(id, unit, clerk);
        var label = Label.read(scanned).orElseThrow(() -> new BadInput("label", "clearout.unreadable"));
        var copy = copies.byLabel(label)
                .filter(found -> ruling.maySee(clerk, found))
                .orElseThrow(() -> new BadInput("label", "clearout.no-such-copy"));
        if (!items.unitOf(copy.secret()).equals(unit)) {
            throw new BadInput("label", "clearout.other-unit");
        }
        var act = Act.done(ActKind.CLEAR_OUT_SCANNED, clerk, id.subject())
                .about(copy.secret())
                .with("number", clearOut.number())
                .with("copy", copy.numberText());
        var found = items.ofCarrier(id, copy.id());
        if (found.isPresent()) {
            ledger.stage(act.by(RulingClearOuts.CLAUSES).with("added", false));
            return found.get().id();
        }
        requireThere(copy);
        var clauses = ruling.require(ClearingWay.KEEP, clerk, copy.id());
        var added = items.add(id, unit, copy.id(), clerk, clock.instant());
        ledger.stage(act.by(clauses).with("added", added.isPresent()));
        return added.or(() -> items.ofCarrier(id, copy.id()).map(ItemStore.Row::id))
                .orElseThrow();
    }

    private void requireThere(CopyView copy) {
        if (copy.gone() || copy.sentOut()) {
            throw new BadInput("label", "clearout.gone." + copy.state());
        }
        proposals.runningWith(copy.id()).ifPresent(number -> {
            throw new BadInput("label", "clearout.on-another", number);
        });
    }
}
