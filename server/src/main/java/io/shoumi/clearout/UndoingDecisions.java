package io.shoumi.clearout;

import io.shoumi.clearout.ItemStore.Row;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A decision is taken back and stays in the register, struck through; what was handed over and not received lies in its place again. */
@Component
public class UndoingDecisions {
    private final ClearOuts clearOuts;
    private final ItemStore items;
    private final RulingClearOuts ruling;
    private final HandingOver handingOver;
    private final Ledger ledger;
    private final Clock clock;

    UndoingDecisions(
            ClearOuts clearOuts,
            ItemStore items,
            RulingClearOuts ruling,
            HandingOver handingOver,
            Ledger ledger,
            Clock clock) {
        this.clearOuts = clearOuts;
        this.items = items;
        this.ruling = ruling;
        this.handingOver = handingOver;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void undo(ClearOutId id, UnitId unit, UUID item, PersonId clerk) {
        var clearOut = clearOuts.working(id, unit, clerk);
        var row =
                items.lock(id, item).filter(found -> found.unit().equals(unit)).orElseThrow(NotFound::new);
        var copy = ruling.copy(row.carrier());
        var decision = row.decision();
        if (decision == null || !row.state().undoable()) {
            throw new ActRefused("clearout.not-undoable", List.of(), copy.label());
        }
        var clauses = ruling.require(Action.TAKE_BACK, clerk, row.carrier(), Circumstances.plain());
        var act = Act.done(ActKind.CLEAR_OUT_UNDONE, clerk, id.subject())
                .about(row.secret())
                .by(clauses)
                .with("number", clearOut.number())
                .with("copy", copy.numberText());
        items.undo(decision, clerk, clock.instant());
        ledger.stage(onItsWay(row, copy.state()) ? act.with("custody", takeBack(row, decision, clerk)) : act);
    }

    private static boolean onItsWay(Row row, String custody) {
        return row.way() == ClearingWay.RETURN && "in-transit".equals(custody);
    }

    private String takeBack(Row row, UUID decision, PersonId clerk) {
        return handingOver
                .takeBackWithoutEvidence(row.carrier(), clerk, true, new Errand.OfClearOut(decision))
                .link()
                .fact();
    }
}
