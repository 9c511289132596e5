package io.shoumi.circulation;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clerk strikes a reader whose turn has not begun, and closes a circulation. */
@Component
public class ManagingCirculations {
    private static final int REASON_MAX = 200;

    private final Circulations circulations;
    private final CirculationStore store;
    private final TurnStore turns;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    ManagingCirculations(
            Circulations circulations,
            CirculationStore store,
            TurnStore turns,
            Rulings rulings,
            Ledger ledger,
            Clock clock) {
        this.circulations = circulations;
        this.store = store;
        this.turns = turns;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Strikes a reader through; the line stays, with the reason. */
    @Transactional
    public CirculationId strike(TurnId id, String reason, PersonId clerk) {
        var sheet = circulations.visible(turns.get(id).circulation(), clerk).id();
        var circulation = store.lock(sheet);
        var ruling = ruled(circulation, clerk);
        StartingCirculations.requireRunning(circulation);
        var turn = turns.get(id);
        if (!turn.waits()) {
            throw new ActRefused(
                    turn.struck() ? "circulation.struck-already" : "circulation.turn-begun",
                    List.of(),
                    turn.names().reader());
        }
        require("strike", reason, "circulation.strike-reason");
        turns.strike(id, clerk, reason.strip(), clock.instant());
        ledger.stage(CirculationEvidence.of(ActKind.READER_STRUCK, clerk, circulation, turn)
                .by(CirculationEvidence.clauses(ruling)));
        return circulation.id();
    }

    /**
     * Closes it: all copies are back, and all have read or there is a reason. A copy that was lost comes back by its incident.
     *
     * @param reason may be empty when all have read
     */
    @Transactional
    public void close(CirculationId id, String reason, PersonId clerk) {
        circulations.visible(id, clerk);
        var circulation = store.lock(id);
        var ruling = ruled(circulation, clerk);
        StartingCirculations.requireRunning(circulation);
        requireBack(circulation);
        if (!circulation.allRead() || !reason.isBlank()) {
            require("reason", reason, "circulation.close-reason");
        }
        store.close(id, clerk, reason.isBlank() ? null : reason.strip(), clock.instant());
        ledger.stage(CirculationEvidence.of(ActKind.CIRCULATION_CLOSED, clerk, circulation)
                .by(CirculationEvidence.clauses(ruling))
                .with("read", circulation.read())
                .with("readers", circulation.readers()));
    }

    private static void requireBack(Circulation circulation) {
        var away = circulation.out().stream()
                .filter(turn -> turn.carrier() != null
                        && circulation
                                .copy(turn.carrier())
                                .filter(copy -> !copy.lost())
                                .isPresent())
                .map(Turn::copyNumber)
                .collect(Collectors.joining(" "));
        if (!away.isEmpty()) {
            throw new ActRefused("circulation.copies-out", List.of("R1.2"), away);
        }
    }

    private Permitted ruled(Circulation circulation, PersonId clerk) {
        return rulings.requireOnCarrier(
                Action.MANAGE_CIRCULATION,
                clerk,
                circulation.copies().getFirst().id().value(),
                Circumstances.plain());
    }

    private static void require(String field, String reason, String otherwise) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new BadInput(field, otherwise, REASON_MAX);
        }
    }
}
