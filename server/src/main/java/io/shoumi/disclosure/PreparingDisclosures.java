package io.shoumi.disclosure;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Label;
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

/** What a clerk does before a copy is given: says to have seen the agreement, and marks each copy for its recipient (R2.10). */
@Component
public class PreparingDisclosures {
    private static final List<String> CLAUSE = List.of("R2.10");
    private static final int TEXT_MAX = 200;

    private final Disclosures disclosures;
    private final DisclosureStore store;
    private final DisclosureWrites writes;
    private final Copies copies;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    PreparingDisclosures(
            Disclosures disclosures,
            DisclosureStore store,
            DisclosureWrites writes,
            Copies copies,
            Rulings rulings,
            Ledger ledger,
            Clock clock) {
        this.disclosures = disclosures;
        this.store = store;
        this.writes = writes;
        this.copies = copies;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The agreement is on file: seen by a clerk who did not ask for the disclosure, who says where its paper lies. */
    @Transactional
    public void file(DisclosureId id, String kept, boolean seen, PersonId clerk) {
        var disclosure = open(id, clerk);
        var clauses = managed(disclosure, clerk);
        if (disclosure.head().requester().equals(clerk)) {
            throw new ActRefused("disclosure.agreement-by-another", CLAUSE);
        }
        if (disclosure.agreement().filed()) {
            throw new ActRefused("disclosure.agreement-there", List.of());
        }
        if (!seen) {
            throw new BadInput("seen", "disclosure.seen-missing");
        }
        if (kept.isBlank() || kept.strip().length() > TEXT_MAX) {
            throw new BadInput("kept", "disclosure.kept-wrong", TEXT_MAX);
        }
        writes.filed(id, kept.strip(), clerk, clock.instant());
        ledger.stage(DisclosureEvidence.of(ActKind.AGREEMENT_FILED, clerk, disclosure)
                .by(clauses)
                .with("agreement", disclosure.agreement().number()));
    }

    /** The scanned copy bears recipient, number and day: its label is stuck on. */
    @Transactional
    public void mark(DisclosureId id, String scanned, PersonId clerk) {
        var disclosure = open(id, clerk);
        var clauses = managed(disclosure, clerk);
        var copy = Label.read(scanned)
                .flatMap(copies::byLabel)
                .flatMap(found -> disclosure.copy(found.id()))
                .orElseThrow(() -> new BadInput("label", "disclosure.not-its-copy"));
        if (copy.marked()) {
            throw new BadInput("label", "disclosure.marked-already", copy.numberText());
        }
        writes.marked(id, copy.id(), clerk, clock.instant());
        ledger.stage(DisclosureEvidence.of(ActKind.DISCLOSURE_MARKED, clerk, disclosure)
                .by(clauses)
                .with("copy", copy.numberText())
                .with("due", disclosure.dueAt().toString()));
    }

    /** Locked; what lies beyond the clerk's scope does not exist, and what is over is not made ready. */
    private Disclosure open(DisclosureId id, PersonId clerk) {
        disclosures.visible(id, clerk);
        var disclosure = store.lock(id);
        if (!disclosure.waits(clock.instant())) {
            throw new ActRefused(
                    "disclosure.nothing-waits", List.of(), disclosure.head().number());
        }
        return disclosure;
    }

    private List<String> managed(Disclosure disclosure, PersonId clerk) {
        return DisclosureEvidence.clauses(rulings.requireOnCarrier(
                Action.MANAGE_DISPATCH,
                clerk,
                disclosure.copies().getFirst().id().value(),
                Circumstances.plain()));
    }
}
