package io.shoumi.carry;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.incident.UnsoundReturns;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The side of the clerk, or of whoever holds the copy by designation: one scan hands a copy over, one takes it back with the return
 * check. The scan is this side's confirmation; the bearer's follows by their own log-in.
 */
@Component
public class HandingCarried {
    private final CarryOuts carryOuts;
    private final CarryOutStore store;
    private final CarriedStore carried;
    private final CarryFacts facts;
    private final LeavingHouse leaving;
    private final Rulings rulings;
    private final Copies copies;
    private final HandingOver handingOver;
    private final UnsoundReturns unsound;
    private final Ledger ledger;
    private final Clock clock;

    HandingCarried(
            CarryOuts carryOuts,
            CarryOutStore store,
            CarriedStore carried,
            CarryFacts facts,
            LeavingHouse leaving,
            Rulings rulings,
            Copies copies,
            HandingOver handingOver,
            UnsoundReturns unsound,
            Ledger ledger,
            Clock clock) {
        this.carryOuts = carryOuts;
        this.store = store;
        this.carried = carried;
        this.facts = facts;
        this.leaving = leaving;
        this.rulings = rulings;
        this.copies = copies;
        this.handingOver = handingOver;
        this.unsound = unsound;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Hands a copy to the one who carries it out, who confirms. */
    @Transactional
    public void give(CarryOutId id, String scanned, PersonId clerk) {
        var carryOut = locked(id, clerk);
        var copy = copyOf(carryOut, scanned, found -> true);
        var handing =
                rulings.requireOnCarrier(Action.HAND_OUT, clerk, copy.carrier().value(), Circumstances.plain());
        if (!copy.waits()) {
            throw new ActRefused(
                    "carry.not-waiting",
                    List.of(),
                    copy.numberText(),
                    carryOut.head().number());
        }
        facts.listed(copy.carrier()).ifPresent(list -> {
            throw new ActRefused("carry.copy-listed", List.of(), copy.numberText(), list);
        });
        var clauses = new TreeSet<>(CarryEvidence.clauses(handing));
        clauses.addAll(CarryEvidence.clauses(leaving.require(carryOut, copy)));
        var bearer = carryOut.head().bearer();
        var step = handingOver.handOutWithoutEvidence(copy.carrier(), clerk, bearer, new Errand.OfCarryOut(copy.id()));
        carried.given(copy, clerk, clock.instant());
        ledger.stage(CarryEvidence.of(ActKind.HANDED_OUT, clerk, carryOut, copy)
                .by(List.copyOf(clauses))
                .with("custody", step.link().fact())
                .with("to", bearer.toString()));
    }

    /** Takes a copy back into its place; a hand-over that the bearer never confirmed counts as not made. */
    @Transactional
    public void takeBack(CarryOutId id, String scanned, ReturnCheck check, PersonId clerk) {
        var carryOut = locked(id, clerk);
        var copy = copyOf(carryOut, scanned, found -> true);
        var ruling =
                rulings.requireOnCarrier(Action.TAKE_BACK, clerk, copy.carrier().value(), Circumstances.plain());
        if (copy.lost()) {
            throw new ActRefused("custody.is-lost", List.of("R1.2"), copy.numberText());
        }
        if (!copy.out()) {
            throw new ActRefused("carry.not-out", List.of(), copy.numberText());
        }
        var step = handingOver.takeBackWithoutEvidence(
                copy.carrier(), clerk, check.sound(), new Errand.OfCarryOut(copy.id()));
        if (copy.state() == Carried.State.GIVEN) {
            carried.recalled(copy);
        } else {
            carried.returned(copy, clerk, check, clock.instant());
        }
        var act = CarryEvidence.of(ActKind.TAKEN_BACK, clerk, carryOut, copy)
                .by(CarryEvidence.clauses(ruling))
                .with("custody", step.link().fact())
                .with("complete", check.complete())
                .with("sealedIntact", check.sealedIntact());
        ledger.stage(unsound.judge(act, copy.carrier(), check.sound()));
    }

    /** The clerk named in a return says that it never came. */
    @Transactional
    public void deny(CarryOutId id, String scanned, PersonId clerk) {
        var carryOut = locked(id, clerk);
        var copy = copyOf(carryOut, scanned, found -> found.state() == Carried.State.RETURNING);
        var open = carryOuts.waiting(carryOut, clerk).stream()
                .filter(over -> over.back() && copy.id().equals(over.carried()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var ruling =
                rulings.requireOnCarrier(Action.TAKE_BACK, clerk, copy.carrier().value(), Circumstances.plain());
        var step = handingOver.denyReturnWithoutEvidence(open.id(), clerk);
        carried.notReturned(copy);
        ledger.stage(CarryEvidence.of(ActKind.HAND_OVER_CONFIRMED, clerk, carryOut, copy)
                .by(CarryEvidence.clauses(ruling))
                .with("side", "receiver-denies")
                .with("custody", step.link().fact()));
    }

    private CarryOut locked(CarryOutId id, PersonId clerk) {
        carryOuts.visible(id, clerk);
        return store.lock(id);
    }

    private Carried copyOf(CarryOut carryOut, String scanned, Predicate<Carried> which) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .flatMap(found -> carryOut.copies().stream()
                        .filter(copy -> copy.carrier().equals(found.id()))
                        .filter(which)
                        .findFirst())
                .orElseThrow(() -> new BadInput("label", "carry.not-its-copy"));
    }
}
