package io.shoumi.reading;

import io.shoumi.custody.Errand;
import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.gate.ActRefused;
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
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The other side of a hand-over, by that person's own log-in. */
@Component
public class Confirming {
    private final HandingOver handingOver;
    private final LoanStore loans;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    Confirming(HandingOver handingOver, LoanStore loans, Rulings rulings, Ledger ledger, Clock clock) {
        this.handingOver = handingOver;
        this.loans = loans;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Confirms whichever side waits for the person: receipt of a loan, receipt of a return, or having given it back. */
    @Transactional
    public void confirm(UUID handOver, PersonId person) {
        var open = handingOver
                .find(handOver)
                .filter(h -> h.loan() != null && h.waitsFor(person))
                .orElseThrow(NotFound::new);
        var loan = loans.lock(loanOf(open));
        if (open.giver().equals(person)) {
            handingOver.confirmGivenWithoutEvidence(handOver, person);
            ledger.stage(
                    LoanEvidence.of(ActKind.HAND_OVER_CONFIRMED, person, loan).with("side", "giver"));
        } else if (open.back()) {
            // the clerk's scan at the counter is this side's usual way; this is the same act from the inbox
            takeBack(open, loan, person);
        } else {
            var step = handingOver.receiveWithoutEvidence(handOver, person);
            loans.lent(loan.id(), open.giver(), clock.instant());
            ledger.stage(LoanEvidence.of(ActKind.HAND_OVER_CONFIRMED, person, loan)
                    .with("side", "receiver")
                    .with("custody", step.link().fact()));
        }
    }

    private void takeBack(HandOver open, Loan loan, PersonId clerk) {
        var step = handingOver.takeBackWithoutEvidence(
                open.carrier(), clerk, true, new Errand.OfLoan(loan.id().value()));
        loans.returned(loan.id(), true, clock.instant());
        ledger.stage(LoanEvidence.of(ActKind.HAND_OVER_CONFIRMED, clerk, loan)
                .with("side", "receiver")
                .with("intact", true)
                .with("custody", step.link().fact()));
    }

    /** The one named as receiver of a return says that it never came. */
    @Transactional
    public void deny(UUID handOver, PersonId clerk) {
        var open = handingOver
                .find(handOver)
                .filter(h -> h.loan() != null && h.back() && h.receiver().equals(clerk) && h.waitsFor(clerk))
                .orElseThrow(NotFound::new);
        var loan = loans.lock(loanOf(open));
        var step = handingOver.denyReturnWithoutEvidence(handOver, clerk);
        ledger.stage(LoanEvidence.of(ActKind.HAND_OVER_CONFIRMED, clerk, loan)
                .with("side", "receiver-denies")
                .with("custody", step.link().fact()));
    }

    /** The borrower declares that a paper copy was given back; the clerk who lent it is asked to confirm. */
    @Transactional
    public void declareReturn(LoanId id, PersonId borrower) {
        var loan = loans.lock(id);
        if (!loan.borrower().equals(borrower)) {
            throw new NotFound();
        }
        if (loan.electronic() || !loan.lent()) {
            throw new ActRefused("custody.not-lent", List.of(), loan.copyNumber());
        }
        var ruling = rulings.requireOnCarrier(
                Action.RETURN_LOAN, borrower, loan.carrier().value(), Circumstances.plain());
        var step = handingOver.giveBackWithoutEvidence(
                loan.carrier(),
                borrower,
                handingOver.lastGiver(loan.carrier()).orElseThrow(NotFound::new),
                new Errand.OfLoan(id.value()));
        ledger.stage(LoanEvidence.of(ActKind.RETURN_DECLARED, borrower, loan)
                .by(ruling.clauses().stream().map(Object::toString).toList())
                .with("custody", step.link().fact()));
    }

    private static LoanId loanOf(HandOver handOver) {
        return new LoanId(Objects.requireNonNull(handOver.loan()));
    }
}
