package io.shoumi.reading;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.incident.UnsoundReturns;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk's side of the counter: one scan lends what was approved, one scan takes back. The scan is the clerk's
 * confirmation; the borrower's follows by their own log-in.
 */
@Component
public class AtCounter {
    private final Rulings rulings;
    private final Copies copies;
    private final HandingOver handingOver;
    private final LoanStore loans;
    private final MatterStore matters;
    private final UnsoundReturns unsound;
    private final Ledger ledger;
    private final Clock clock;

    AtCounter(
            Rulings rulings,
            Copies copies,
            HandingOver handingOver,
            LoanStore loans,
            MatterStore matters,
            UnsoundReturns unsound,
            Ledger ledger,
            Clock clock) {
        this.rulings = rulings;
        this.copies = copies;
        this.handingOver = handingOver;
        this.loans = loans;
        this.matters = matters;
        this.unsound = unsound;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Hands a copy to the borrower whose approved loan waits for it.
     *
     * @param personNumber of who stands there; checked against the loan when given
     * @return the hand-over, which the borrower confirms
     */
    @Transactional
    public UUID handOut(String scanned, @Nullable String personNumber, PersonId clerk) {
        var copy = copy(scanned);
        var ruling = ruledOn(Action.HAND_OUT, copy.id(), clerk);
        var loan = loans.open(copy.id()).stream()
                .filter(Loan::waitsForHandOut)
                .findFirst()
                .orElseThrow(() -> new ActRefused("reading.nothing-approved", List.of(), copy.numberText()));
        requirePerson(loan, personNumber);
        var step = handingOver.handOutWithoutEvidence(
                copy.id(), clerk, loan.borrower(), new Errand.OfLoan(loan.id().value()));
        ledger.stage(evidence(ActKind.HANDED_OUT, clerk, loan, ruling)
                .with("custody", step.link().fact())
                .with("to", loan.borrower().toString()));
        return step.handOver().id();
    }

    private void requirePerson(Loan loan, @Nullable String personNumber) {
        if (personNumber == null || personNumber.isBlank()) {
            return;
        }
        var person = matters.personByNumber(personNumber.strip())
                .orElseThrow(() -> new BadInput("person", "reading.no-such-person", personNumber));
        if (!person.equals(loan.borrower())) {
            throw new ActRefused(
                    "reading.another-borrower", List.of(), loan.names().borrower());
        }
    }

    /** Takes a copy back into its place; the loan ends with it. */
    @Transactional
    public void takeBack(String scanned, boolean intact, PersonId clerk) {
        var copy = copy(scanned);
        var ruling = ruledOn(Action.TAKE_BACK, copy.id(), clerk);
        if ("lost".equals(copy.state())) {
            throw new ActRefused("custody.is-lost", List.of("R1.2"), copy.numberText());
        }
        var loan = loans.open(copy.id()).stream()
                .filter(open -> open.lent() || "in-transit".equals(copy.state()))
                .findFirst()
                .orElseThrow(() -> new ActRefused("custody.not-lent", List.of(), copy.numberText()));
        var step = handingOver.takeBackWithoutEvidence(
                copy.id(), clerk, intact, new Errand.OfLoan(loan.id().value()));
        if (loan.lent()) {
            loans.returned(loan.id(), intact, clock.instant());
        }
        var act = evidence(ActKind.TAKEN_BACK, clerk, loan, ruling)
                .with("custody", step.link().fact())
                .with("intact", intact)
                .with("from", loan.borrower().toString());
        ledger.stage(unsound.judge(act, copy.id(), intact));
    }

    private Permitted ruledOn(Action action, CarrierId carrier, PersonId clerk) {
        return rulings.requireOnCarrier(action, clerk, carrier.value(), Circumstances.plain());
    }

    private CopyView copy(String scanned) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .orElseThrow(() -> new BadInput("label", "reading.no-such-label"));
    }

    private static Act evidence(ActKind kind, PersonId actor, Loan loan, Permitted ruling) {
        return LoanEvidence.of(kind, actor, loan)
                .by(ruling.clauses().stream().map(Object::toString).toList());
    }
}
