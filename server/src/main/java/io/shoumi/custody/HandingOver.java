package io.shoumi.custody;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people, two confirmations, each by their own log-in: until the receiver has confirmed, the giver answers. A clerk who
 * takes a copy back answers from then on; the borrower's confirmation follows and completes the line. Joins the caller's
 * transaction; the caller's act stages the evidence.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HandingOver {
    private final Chains chains;
    private final CustodyStore custody;
    private final HandOverStore store;
    private final Clock clock;

    HandingOver(Chains chains, CustodyStore custody, HandOverStore store, Clock clock) {
        this.chains = chains;
        this.custody = custody;
        this.store = store;
        this.clock = clock;
    }

    /** A hand-over and the custody event it made. */
    public record Step(HandOver handOver, Link link) {}

    /** The giver confirms and the copy is on its way. */
    public Step handOutWithoutEvidence(CarrierId carrier, PersonId giver, PersonId receiver, Errand what) {
        requireTwo(giver, receiver);
        var link = chains.apply(carrier, new Change.HandedOut(giver, receiver), giver);
        var made = new HandOver(UUID.randomUUID(), carrier, false, giver, receiver, what, clock.instant(), null, null);
        store.insert(made);
        return new Step(made, link);
    }

    /** The receiver confirms and answers from now on. */
    public Step receiveWithoutEvidence(UUID handOver, PersonId receiver) {
        var open = waiting(handOver, receiver);
        if (open.back() || !open.receiver().equals(receiver)) {
            throw new NotFound();
        }
        var link = chains.apply(open.carrier(), new Change.Received(receiver), receiver);
        store.received(open.id(), receiver, clock.instant());
        return new Step(open, link);
    }

    /** The receiver confirms, and it lies in a place of theirs, whose custodian answers from now on. */
    public Step takeInWithoutEvidence(UUID handOver, PlaceId place, PersonId receiver) {
        var open = waiting(handOver, receiver);
        if (open.back() || !open.receiver().equals(receiver)) {
            throw new NotFound();
        }
        var secret = custody.secretOf(open.carrier()).orElseThrow(NotFound::new);
        var kept = custody.keptFor(place, secret).orElseThrow(Places::notApproved);
        var link = chains.apply(open.carrier(), new Change.TakenBack(kept, true), receiver);
        store.received(open.id(), receiver, clock.instant());
        return new Step(open, link);
    }

    /** The borrower declares to have given the copy back to the one who is expected to take it. */
    public Step giveBackWithoutEvidence(CarrierId carrier, PersonId borrower, PersonId receiver, Errand what) {
        requireTwo(borrower, receiver);
        var link = chains.apply(carrier, new Change.GivenBack(receiver), borrower);
        var made =
                new HandOver(UUID.randomUUID(), carrier, true, borrower, receiver, what, clock.instant(), null, null);
        store.insert(made);
        return new Step(made, link);
    }

    /** The clerk takes it back into the place where it lay; a hand-out that nobody confirmed is cancelled by this. */
    public Step takeBackWithoutEvidence(CarrierId carrier, PersonId clerk, boolean intact, Errand what) {
        var copy = custody.copy(carrier).orElseThrow(NotFound::new);
        var holder = copy.at().holder().orElseThrow(NotFound::new);
        var place = custody.lastPlace(carrier).flatMap(custody::keptAt).orElseThrow(Places::notApproved);
        var open = store.open(carrier);
        var recalled = open.filter(h -> !h.back()).isPresent();
        if (!recalled) {
            requireTwo(holder, clerk);
        }
        var link = chains.apply(carrier, new Change.TakenBack(place, intact), clerk);
        return new Step(open.map(h -> finish(h, clerk)).orElseGet(() -> taken(carrier, holder, clerk, what)), link);
    }

    private HandOver finish(HandOver open, PersonId clerk) {
        if (open.back()) {
            store.received(open.id(), clerk, clock.instant());
        } else {
            store.cancel(open.id(), clock.instant());
        }
        return open;
    }

    private HandOver taken(CarrierId carrier, PersonId holder, PersonId clerk, Errand what) {
        var made = new HandOver(UUID.randomUUID(), carrier, true, holder, clerk, what, null, clock.instant(), null);
        store.insert(made);
        return made;
    }

    /** The clerk named in a return says that it never came: the borrower answers again. */
    public Step denyReturnWithoutEvidence(UUID handOver, PersonId clerk) {
        var open = waiting(handOver, clerk);
        if (!open.back() || !open.receiver().equals(clerk)) {
            throw new NotFound();
        }
        var link = chains.apply(open.carrier(), new Change.NotReceived(), clerk);
        store.cancel(open.id(), clock.instant());
        return new Step(open, link);
    }

    /** The borrower confirms what the clerk took back; custody has changed already. */
    public HandOver confirmGivenWithoutEvidence(UUID handOver, PersonId giver) {
        var open = waiting(handOver, giver);
        if (!open.giver().equals(giver)) {
            throw new NotFound();
        }
        store.given(open.id(), clock.instant());
        return open;
    }

    /** The clerk who handed the copy out last: whom a return is declared to. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PersonId> lastGiver(CarrierId carrier) {
        return store.lastGiver(carrier);
    }

    private HandOver waiting(UUID handOver, PersonId person) {
        return store.find(handOver).filter(h -> h.waitsFor(person)).orElseThrow(NotFound::new);
    }

    private static void requireTwo(PersonId giver, PersonId receiver) {
        if (giver.equals(receiver)) {
            throw new ActRefused("custody.two-people", List.of("R4.B1"));
        }
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<HandOver> waitingFor(PersonId person) {
        return store.waitingFor(person);
    }

    /** The last one of a turn, a share, or a copy carried out or cleared out that was not cancelled. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<HandOver> lastOf(UUID errand) {
        return store.lastOf(errand);
    }

    /** Those of a dispatch that were not cancelled, the oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<HandOver> ofDispatch(UUID dispatch) {
        return store.ofDispatch(dispatch);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<HandOver> find(UUID id) {
        return store.find(id);
    }
}
