package io.shoumi.clearout;

import io.shoumi.custody.Copies;
import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Place;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.places.PlaceRecord;
import io.shoumi.places.Places;
import io.shoumi.regulations.Passage;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receiver's side, by their own log-in: what was handed over lies in a place of theirs, fit for its level (R2.8.2, R2.8.3). Whoever
 * handed it over is ruled on again, with the place.
 */
@Component
public class ReceivingCleared {
    private final ItemStore items;
    private final RulingClearOuts ruling;
    private final HandingOver handingOver;
    private final Copies copies;
    private final Places places;
    private final Ledger ledger;
    private final Clock clock;

    ReceivingCleared(
            ItemStore items,
            RulingClearOuts ruling,
            HandingOver handingOver,
            Copies copies,
            Places places,
            Ledger ledger,
            Clock clock) {
        this.items = items;
        this.ruling = ruling;
        this.handingOver = handingOver;
        this.copies = copies;
        this.places = places;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * All of them or none.
     *
     * @param code of the place, typed or scanned
     */
    @Transactional
    public void receive(List<UUID> decisions, String code, PersonId receiver) {
        if (decisions.isEmpty()) {
            throw new BadInput("pick", "clearout.pick-missing");
        }
        var place = places.byCode(code)
                .filter(found -> ofTheirs(found, receiver))
                .flatMap(found -> copies.place(found.id()))
                .orElseThrow(() -> new BadInput("place", "clearout.place-not-yours"));
        // in the order in which custody locks several secrets
        var coming = decisions.stream()
                .distinct()
                .sorted()
                .map(decision -> coming(decision, receiver))
                .toList();
        coming.stream()
                .sorted(Comparator.comparing(one -> one.secret().toString()))
                .forEach(one -> receive(one, place, receiver));
    }

    /** One copy that waits for its receiver. */
    private record Coming(ClearOutId clearOut, UUID decision, HandOver over, SecretId secret) {}

    private Coming coming(UUID decision, PersonId receiver) {
        var clearOut = items.awaiting(decision, receiver).orElseThrow(NotFound::new);
        var over = handingOver
                .lastOf(decision)
                .filter(one -> one.waitsFor(receiver))
                .orElseThrow(NotFound::new);
        return new Coming(clearOut, decision, over, ruling.copy(over.carrier()).secret());
    }

    private boolean ofTheirs(PlaceRecord place, PersonId receiver) {
        return place.custodian().id().equals(receiver)
                || places.keepsFor(receiver, place.unit().id());
    }

    private void receive(Coming one, Place place, PersonId receiver) {
        var into = Passage.to(place.inRules(), place.safeFor());
        var clauses = ruling.requireReturned(one.over().giver(), one.over().carrier(), into);
        var step = handingOver.takeInWithoutEvidence(one.over().id(), place.id(), receiver);
        items.received(one.decision(), clock.instant());
        ledger.stage(
                Act.done(ActKind.HAND_OVER_CONFIRMED, receiver, one.clearOut().subject())
                        .about(one.secret())
                        .by(clauses)
                        .with("side", "receiver")
                        .with("place", place.code())
                        .with("custody", step.link().fact()));
    }
}
