package io.shoumi.circulation;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.incident.UnsoundReturns;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk's side: one scan passes a copy on to the next reader, one scan takes it back. The scan is the clerk's confirmation; the
 * reader's follows by their own log-in.
 */
@Component
public class PassingOn {
    private final Circulations circulations;
    private final CirculationStore store;
    private final TurnStore turns;
    private final RulingReaders readers;
    private final Rulings rulings;
    private final Copies copies;
    private final HandingOver handingOver;
    private final UnsoundReturns unsound;
    private final Ledger ledger;
    private final Clock clock;

    PassingOn(
            Circulations circulations,
            CirculationStore store,
            TurnStore turns,
            RulingReaders readers,
            Rulings rulings,
            Copies copies,
            HandingOver handingOver,
            UnsoundReturns unsound,
            Ledger ledger,
            Clock clock) {
        this.circulations = circulations;
        this.store = store;
        this.turns = turns;
        this.readers = readers;
        this.rulings = rulings;
        this.copies = copies;
        this.handingOver = handingOver;
        this.unsound = unsound;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Passes a copy on to the next reader, who confirms. */
    @Transactional
    public void give(CirculationId id, String scanned, PersonId clerk) {
        circulations.visible(id, clerk);
        var circulation = store.lock(id);
        StartingCirculations.requireRunning(circulation);
        var copy = copyOf(circulation, scanned);
        var ruling = rulings.requireOnCarrier(Action.PASS_ON, clerk, copy.id().value(), Circumstances.plain());
        var turn = circulation
                .next()
                .orElseThrow(() -> new ActRefused(
                        "circulation.nobody-next", List.of(), circulation.head().number()));
        readers.require(turn.reader(), copy.id());
        var now = clock.instant();
        var step = handingOver.handOutWithoutEvidence(
                copy.id(), clerk, turn.reader(), new Errand.OfTurn(turn.id().value()));
        turns.given(turn.id(), copy.id(), clerk, now, now.plus(Duration.ofHours(turn.hours())));
        ledger.stage(CirculationEvidence.of(ActKind.PASSED_ON, clerk, circulation, turns.get(turn.id()))
                .by(CirculationEvidence.clauses(ruling))
                .with("custody", step.link().fact()));
    }

    /** Takes a copy back into its place; a passing that the reader never confirmed counts as not made. */
    @Transactional
    public void takeBack(CirculationId id, String scanned, boolean intact, PersonId clerk) {
        circulations.visible(id, clerk);
        var circulation = store.lock(id);
        var copy = copyOf(circulation, scanned);
        var ruling = rulings.requireOnCarrier(Action.TAKE_BACK, clerk, copy.id().value(), Circumstances.plain());
        if ("lost".equals(copy.state())) {
            throw new ActRefused("custody.is-lost", List.of("R1.2"), copy.numberText());
        }
        var turn = circulation
                .turnWith(copy.id())
                .orElseThrow(() -> new ActRefused("circulation.not-out", List.of(), copy.numberText()));
        var step = handingOver.takeBackWithoutEvidence(
                copy.id(), clerk, intact, new Errand.OfTurn(turn.id().value()));
        if (turn.state() == Turn.State.GIVEN) {
            turns.recalled(turn.id());
        } else {
            turns.returned(turn.id(), clerk, intact, clock.instant());
        }
        var act = CirculationEvidence.of(ActKind.TAKEN_BACK, clerk, circulation, turn)
                .by(CirculationEvidence.clauses(ruling))
                .with("custody", step.link().fact())
                .with("intact", intact);
        ledger.stage(unsound.judge(act, copy.id(), intact));
    }

    private CopyView copyOf(Circulation circulation, String scanned) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .filter(copy -> circulation.copy(copy.id()).isPresent())
                .orElseThrow(() -> new BadInput("label", "circulation.not-its-copy"));
    }
}
