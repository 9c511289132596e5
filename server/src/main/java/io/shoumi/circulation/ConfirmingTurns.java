package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reader's side of a turn, and the clerk's answer to it, each by their own log-in. */
@Component
public class ConfirmingTurns {
    private static final int NOTE_MAX = 500;

    private final HandingOver handingOver;
    private final CirculationStore store;
    private final TurnStore turns;
    private final CirculationFacts facts;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    ConfirmingTurns(
            HandingOver handingOver,
            CirculationStore store,
            TurnStore turns,
            CirculationFacts facts,
            Rulings rulings,
            Ledger ledger,
            Clock clock) {
        this.handingOver = handingOver;
        this.store = store;
        this.turns = turns;
        this.facts = facts;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Confirms whichever side waits for the person: the reader's receipt, the clerk's receipt of the return, or the reader's having
     * read and given back what the clerk took.
     *
     * @param note what a reader adds to having read it; may be empty
     */
    @Transactional
    public void confirm(TurnId id, String note, PersonId person) {
        var circulation = lock(id);
        var open = waiting(id, person);
        var turn = turns.get(id);
        if (open.giver().equals(person)) {
            handingOver.confirmGivenWithoutEvidence(open.id(), person);
            turns.read(id, note(note), clock.instant());
            ledger.stage(CirculationEvidence.of(ActKind.HAND_OVER_CONFIRMED, person, circulation, turn)
                    .with("side", "giver"));
        } else if (open.back()) {
            takeBack(circulation, turn, person);
        } else {
            receive(circulation, turn, open, person);
        }
    }

    private void receive(Circulation circulation, Turn turn, HandOver open, PersonId reader) {
        var ruling = rulings.requireOnCarrier(
                Action.READ_CIRCULATED, reader, open.carrier().value(), Circumstances.plain());
        var step = handingOver.receiveWithoutEvidence(open.id(), reader);
        turns.received(turn.id(), clock.instant());
        ledger.stage(CirculationEvidence.of(ActKind.HAND_OVER_CONFIRMED, reader, circulation, turn)
                .by(CirculationEvidence.clauses(ruling))
                .with("side", "receiver")
                .with("custody", step.link().fact()));
    }

    /** The clerk's scan is this side's usual way; this is the same act from the inbox. */
    private void takeBack(Circulation circulation, Turn turn, PersonId clerk) {
        var copy = Objects.requireNonNull(turn.carrier());
        var ruling = rulings.requireOnCarrier(Action.TAKE_BACK, clerk, copy.value(), Circumstances.plain());
        var step = handingOver.takeBackWithoutEvidence(
                copy, clerk, true, new Errand.OfTurn(turn.id().value()));
        turns.returned(turn.id(), clerk, true, clock.instant());
        ledger.stage(CirculationEvidence.of(ActKind.HAND_OVER_CONFIRMED, clerk, circulation, turn)
                .by(CirculationEvidence.clauses(ruling))
                .with("side", "receiver")
                .with("intact", true)
                .with("custody", step.link().fact()));
    }

    /** The reader has read it and gives it back to the clerk; to nobody else (R2.8.2). */
    @Transactional
    public void giveBack(TurnId id, String note, PersonId reader) {
        var circulation = lock(id);
        var turn = turns.get(id);
        if (!turn.reader().equals(reader)) {
            throw new NotFound();
        }
        if (turn.state() != Turn.State.READING) {
            throw new ActRefused("circulation.not-with-you", List.of());
        }
        var copy = Objects.requireNonNull(turn.carrier());
        var clerk = receiver(circulation, copy, reader);
        var step = handingOver.giveBackWithoutEvidence(copy, reader, clerk, new Errand.OfTurn(id.value()));
        turns.read(id, note(note), clock.instant());
        ledger.stage(CirculationEvidence.of(ActKind.RETURN_DECLARED, reader, circulation, turn)
                .with("custody", step.link().fact()));
    }

    /** Who gave it out; another clerk of the department where that one is none any more, if there is another. */
    private PersonId receiver(Circulation circulation, CarrierId copy, PersonId reader) {
        var giver = handingOver.lastGiver(copy).orElseThrow(NotFound::new);
        var now = clock.instant();
        return facts.clerkOf(giver, circulation.id(), now)
                ? giver
                : facts.clerkOtherThan(reader, circulation.id(), now).orElse(giver);
    }

    /** The clerk named in a return says that it never came. */
    @Transactional
    public void deny(TurnId id, PersonId clerk) {
        var circulation = lock(id);
        var open = waiting(id, clerk);
        if (!open.back() || !open.receiver().equals(clerk)) {
            throw new NotFound();
        }
        var ruling =
                rulings.requireOnCarrier(Action.TAKE_BACK, clerk, open.carrier().value(), Circumstances.plain());
        var step = handingOver.denyReturnWithoutEvidence(open.id(), clerk);
        turns.notReturned(id);
        ledger.stage(CirculationEvidence.of(ActKind.HAND_OVER_CONFIRMED, clerk, circulation, turns.get(id))
                .by(CirculationEvidence.clauses(ruling))
                .with("side", "receiver-denies")
                .with("custody", step.link().fact()));
    }

    private Circulation lock(TurnId id) {
        return store.lock(turns.get(id).circulation());
    }

    private HandOver waiting(TurnId id, PersonId person) {
        return handingOver.waitingFor(person).stream()
                .filter(over -> id.value().equals(over.turn()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable String note(String typed) {
        if (typed.length() > NOTE_MAX) {
            throw new BadInput("note", "circulation.note-wrong", NOTE_MAX);
        }
        return typed.isBlank() ? null : typed.strip();
    }
}
