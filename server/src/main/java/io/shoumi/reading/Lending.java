package io.shoumi.reading;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Request;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Requirement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters a loan once its approvals are there, if the act is still the one that was approved and the rules still permit it. */
@Component
class Lending implements ApprovalListener {
    private final Rulings rulings;
    private final RegisterNumbers numbers;
    private final MatterStore matters;
    private final LoanStore loans;
    private final Clock clock;

    Lending(Rulings rulings, RegisterNumbers numbers, MatterStore matters, LoanStore loans, Clock clock) {
        this.rulings = rulings;
        this.numbers = numbers;
        this.matters = matters;
        this.loans = loans;
        this.clock = clock;
    }

    @Override
    public Action act() {
        return Action.BORROW;
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        if (!(request.state() instanceof ApprovalState.Approved approved)) {
            throw new IllegalStateException("not approved: " + request.id());
        }
        var borrower = approved.requester();
        var wish = Wish.of(approved.content());
        var asItStands = wish.content(matters.matter(wish.carrier(), borrower, wish.room()));
        var consent =
                approved.consentTo(asItStands).orElseThrow(() -> new ActRefused("approval.content-changed", List.of()));
        var ruling = rulings.requireOnCarrier(
                Action.BORROW,
                borrower,
                wish.carrier().value(),
                Circumstances.plain().with(consent));
        var secret = Objects.requireNonNull(request.secret());
        var loan =
                lendWithoutEvidence(secret, wish, borrower, ruling, request.id().value());
        return Map.of(
                "loan",
                loan.number(),
                "due",
                wish.dueAt().toString(),
                "mode",
                wish.mode().code());
    }

    NewLoan lendWithoutEvidence(
            SecretId secret, Wish wish, PersonId borrower, Permitted ruling, @Nullable UUID request) {
        if (!wish.dueAt().isAfter(clock.instant())) {
            throw new ActRefused("reading.term-over", List.of());
        }
        matters.lock(secret);
        if (matters.free(secret, wish.mode(), wish.carrier()).isEmpty()) {
            throw new ActRefused("reading.no-copy-free", List.of());
        }
        var duties = ruling.obligations().stream()
                .map(Requirement::duty)
                .flatMap(duty -> duty.stream().map(d -> d.code()))
                .distinct();
        var loan = new NewLoan(
                LoanId.random(), numbers.next("JY"), request, secret, borrower, wish, duties.toList(), clock.instant());
        loans.insert(loan);
        return loan;
    }
}
