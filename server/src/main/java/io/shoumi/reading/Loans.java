package io.shoumi.reading;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.HandOver;
import io.shoumi.custody.HandingOver;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about loans and their hand-overs. */
@Component
public class Loans {
    private final LoanStore store;
    private final HandingOver handingOver;

    Loans(LoanStore store, HandingOver handingOver) {
        this.store = store;
        this.handingOver = handingOver;
    }

    /** A hand-over with the loan it belongs to. */
    public record Passing(HandOver handOver, Loan loan) {}

    @Transactional(readOnly = true)
    public List<Loan> of(PersonId borrower) {
        return store.ofBorrower(borrower);
    }

    /** A person's own loan. */
    @Transactional(readOnly = true)
    public Loan own(LoanId id, PersonId borrower) {
        return store.find(id).filter(loan -> loan.borrower().equals(borrower)).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Loan> open(CarrierId carrier) {
        return store.open(carrier);
    }

    /** What waits for a person's confirmation. */
    @Transactional(readOnly = true)
    public List<Passing> passingsFor(PersonId person) {
        return handingOver.waitingFor(person).stream()
                .filter(handOver -> handOver.loan() != null)
                .map(this::passing)
                .toList();
    }

    /** A hand-over, for its two sides only. */
    @Transactional
    public Passing passing(UUID handOver, PersonId reader) {
        return handingOver
                .find(handOver)
                .filter(h -> h.loan() != null
                        && (h.giver().equals(reader) || h.receiver().equals(reader)))
                .map(this::passing)
                .orElseThrow(NotFound::new);
    }

    private Passing passing(HandOver handOver) {
        var loan =
                store.find(new LoanId(Objects.requireNonNull(handOver.loan()))).orElseThrow(NotFound::new);
        return new Passing(handOver, loan);
    }
}
