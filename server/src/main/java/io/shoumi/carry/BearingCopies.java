package io.shoumi.carry;

import io.shoumi.custody.Errand;
import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The side of who carries the copies out, by their own log-in: all copies that wait for one of their confirmations at once. */
@Component
public class BearingCopies {
    private final CarryOuts carryOuts;
    private final CarryOutStore store;
    private final CarriedStore carried;
    private final CarryFacts facts;
    private final Rulings rulings;
    private final HandingOver handingOver;
    private final Ledger ledger;
    private final Clock clock;

    BearingCopies(
            CarryOuts carryOuts,
            CarryOutStore store,
            CarriedStore carried,
            CarryFacts facts,
            Rulings rulings,
            HandingOver handingOver,
            Ledger ledger,
            Clock clock) {
        this.carryOuts = carryOuts;
        this.store = store;
        this.carried = carried;
        this.facts = facts;
        this.rulings = rulings;
        this.handingOver = handingOver;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was done to several copies, for one entry. */
    private record Done(List<String> copies, List<Object> custody) {
        Done() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        Act into(Act act) {
            var told = act.with("copies", List.copyOf(copies));
            return custody.isEmpty() ? told : told.with("custody", List.copyOf(custody));
        }
    }

    /** Signs for all that the clerk handed over, and for having given back all that the clerk took by scan. */
    @Transactional
    public void confirm(CarryOutId id, PersonId bearer) {
        var carryOut = own(id, bearer);
        var open = carryOuts.waiting(carryOut, bearer);
        if (open.isEmpty()) {
            throw new NotFound();
        }
        var done = new Done();
        open.forEach(over -> confirm(carryOut, over, bearer, done));
        ledger.stage(done.into(CarryEvidence.of(ActKind.HAND_OVER_CONFIRMED, bearer, carryOut)
                .with("side", open.getFirst().back() ? "giver" : "receiver")));
    }

    private void confirm(CarryOut carryOut, HandOver over, PersonId bearer, Done done) {
        var copy = carryOut.all(one -> one.id().equals(over.carried())).getFirst();
        done.copies.add(copy.numberText());
        if (over.back()) {
            handingOver.confirmGivenWithoutEvidence(over.id(), bearer);
            return;
        }
        var step = handingOver.receiveWithoutEvidence(over.id(), bearer);
        carried.received(copy, clock.instant());
        done.custody.add(step.link().fact());
    }

    /** Declares to have given all back that is still out; the clerk who handed it over is asked to confirm. */
    @Transactional
    public void giveBack(CarryOutId id, PersonId bearer) {
        var carryOut = own(id, bearer);
        var out = carryOut.all(copy -> copy.state() == Carried.State.OUT && !copy.lost());
        if (out.isEmpty()) {
            throw new ActRefused("carry.nothing-out", List.of(), carryOut.head().number());
        }
        var clauses = new TreeSet<String>();
        var done = new Done();
        for (var copy : out) {
            clauses.addAll(CarryEvidence.clauses(rulings.requireOnCarrier(
                    Action.RETURN_LOAN, bearer, copy.carrier().value(), Circumstances.plain())));
            var step = handingOver.giveBackWithoutEvidence(
                    copy.carrier(), bearer, receiver(carryOut, copy), new Errand.OfCarryOut(copy.id()));
            carried.declared(copy, clock.instant());
            done.copies.add(copy.numberText());
            done.custody.add(step.link().fact());
        }
        ledger.stage(done.into(
                CarryEvidence.of(ActKind.RETURN_DECLARED, bearer, carryOut).by(List.copyOf(clauses))));
    }

    /** Who handed it over; another clerk of the department where that one is none any more, if there is another. */
    private PersonId receiver(CarryOut carryOut, Carried copy) {
        var giver = handingOver.lastGiver(copy.carrier()).orElseThrow(NotFound::new);
        var secret = carryOut.head().secret();
        var now = clock.instant();
        return facts.clerkOf(giver, secret, now)
                ? giver
                : facts.clerkOtherThan(carryOut.head().bearer(), secret, now).orElse(giver);
    }

    private CarryOut own(CarryOutId id, PersonId bearer) {
        carryOuts.visible(id, bearer);
        var carryOut = store.lock(id);
        if (!carryOut.head().bearer().equals(bearer)) {
            throw new NotFound();
        }
        return carryOut;
    }
}
