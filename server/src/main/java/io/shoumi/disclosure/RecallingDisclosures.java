package io.shoumi.disclosure;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clerk or a leader asks everything back before its day: what was not given yet is not given any more, and what is out is due now. It
 * is back once its return is registered at its dispatch.
 */
@Component
public class RecallingDisclosures {
    private static final int REASON_MAX = 200;

    private final Disclosures disclosures;
    private final DisclosureStore store;
    private final DisclosureWrites writes;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    RecallingDisclosures(
            Disclosures disclosures,
            DisclosureStore store,
            DisclosureWrites writes,
            Rulings rulings,
            Ledger ledger,
            Clock clock) {
        this.disclosures = disclosures;
        this.store = store;
        this.writes = writes;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void recall(DisclosureId id, String reason, PersonId person) {
        disclosures.visible(id, person);
        var disclosure = store.lock(id);
        var ruling = rulings.requireOnCarrier(
                Action.RECALL, person, disclosure.copies().getFirst().id().value(), Circumstances.plain());
        if (!disclosure.recallable(clock.instant())) {
            throw new ActRefused(
                    "disclosure.nothing-to-recall", List.of(), disclosure.head().number());
        }
        if (reason.isBlank() || reason.strip().length() > REASON_MAX) {
            throw new BadInput("reason", "disclosure.reason-wrong", REASON_MAX);
        }
        writes.recalled(id, reason.strip(), person, clock.instant());
        ledger.stage(DisclosureEvidence.of(ActKind.DISCLOSURE_RECALLED, person, disclosure)
                .by(DisclosureEvidence.clauses(ruling))
                .with("due", disclosure.dueAt().toString()));
    }
}
