package io.shoumi.reading;

import io.shoumi.approval.Need;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.Submitting;
import io.shoumi.custody.CarrierId;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Duty;
import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Ruling;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a loan. Where the rules want approvals it becomes a request; where they want none, a loan at once. */
@Component
public class Borrowing {
    private static final int PURPOSE_MAX = 200;
    private static final Duration TERM_MAX = Duration.ofDays(90);

    private final Rulings rulings;
    private final Submitting submitting;
    private final Lending lending;
    private final MatterStore matters;
    private final LoanStore loans;
    private final Ledger ledger;
    private final Clock clock;

    Borrowing(
            Rulings rulings,
            Submitting submitting,
            Lending lending,
            MatterStore matters,
            LoanStore loans,
            Ledger ledger,
            Clock clock) {
        this.rulings = rulings;
        this.submitting = submitting;
        this.lending = lending;
        this.matters = matters;
        this.loans = loans;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the rules say to borrowing a copy of the secret; empty when no copy can be lent in this way now. */
    @Transactional(readOnly = true)
    public Optional<Ruling> rulingOn(SecretId secret, LoanMode mode, PersonId borrower) {
        return matters.free(secret, mode, null)
                .map(carrier -> rulings.ruleOnCarrier(Action.BORROW, borrower, carrier.value(), Circumstances.plain()));
    }

    /** The request to be approved, or empty when the loan runs at once. */
    @Transactional
    public Optional<RequestId> ask(SecretId secret, BorrowForm form, PersonId borrower) {
        if (!rulings.maySee(borrower, secret)) {
            throw new NotFound();
        }
        if (loans.hasOpen(secret, borrower, form.mode())) {
            throw new ActRefused("reading.has-loan", List.of());
        }
        var carrier = matters.free(secret, form.mode(), form.carrier())
                .orElseThrow(() -> new ActRefused("reading.no-copy-free", List.of()));
        var wish = wish(form, carrier);
        var ruling = rulings.ruleOnCarrier(Action.BORROW, borrower, carrier.value(), Circumstances.plain());
        requireRoom(form, ruling);
        return switch (ruling) {
            case NeedsApproval needs -> Optional.of(request(secret, wish, borrower, needs));
            case Permitted permitted -> {
                lendAtOnce(secret, wish, borrower, permitted);
                yield Optional.empty();
            }
            case Refused refused -> {
                rulings.requireOnCarrier(Action.BORROW, borrower, carrier.value(), Circumstances.plain());
                throw new IllegalStateException("refused, then permitted");
            }
        };
    }

    /** What is asked for now that a returned request was corrected; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewRequest corrected(Request returned, BorrowForm form) {
        var secret = Objects.requireNonNull(returned.secret());
        var borrower = returned.state().requester();
        if (!rulings.maySee(borrower, secret)) {
            throw new NotFound();
        }
        var carrier = matters.free(secret, form.mode(), null)
                .orElseThrow(() -> new ActRefused("reading.no-copy-free", List.of()));
        var wish = wish(form, carrier);
        var ruling = rulings.ruleOnCarrier(Action.BORROW, borrower, carrier.value(), Circumstances.plain());
        requireRoom(form, ruling);
        if (ruling instanceof NeedsApproval needs) {
            return asked(secret, wish, borrower, needs);
        }
        rulings.requireOnCarrier(Action.BORROW, borrower, carrier.value(), Circumstances.plain());
        throw new ActRefused("approval.not-needed", List.of());
    }

    private Wish wish(BorrowForm form, CarrierId carrier) {
        if (form.purpose().isBlank() || form.purpose().length() > PURPOSE_MAX) {
            throw new BadInput("purpose", "reading.purpose-wrong", PURPOSE_MAX);
        }
        var now = clock.instant();
        if (!form.dueAt().isAfter(now) || form.dueAt().isAfter(now.plus(TERM_MAX))) {
            throw new BadInput("due", "reading.due-wrong", TERM_MAX.toDays());
        }
        return new Wish(carrier, form.mode(), form.purpose().strip(), form.room(), form.dueAt());
    }

    private static void requireRoom(BorrowForm form, Ruling ruling) {
        var roomOnly = form.mode() == LoanMode.ELECTRONIC || ruling.duties().contains(Duty.READING_ROOM_ONLY);
        if (form.room() == null && roomOnly && !(ruling instanceof Refused)) {
            throw new BadInput("room", "reading.room-required");
        }
    }

    private RequestId request(SecretId secret, Wish wish, PersonId borrower, NeedsApproval needs) {
        var asked = asked(secret, wish, borrower, needs);
        var sent = submitting.submitWithoutEvidence(asked);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, borrower, "request:" + sent.id())
                .about(secret)
                .by(needs.clauses().stream().map(Object::toString).toList())
                .with("number", sent.number())
                .with("act", Action.BORROW.code())
                .with("mode", wish.mode().code())
                .with("copy", asked.content().facts().getOrDefault("copy", ""))
                .with("due", wish.dueAt().toString())
                .with("digest", sent.digest().hex()));
        return sent.id();
    }

    private NewRequest asked(SecretId secret, Wish wish, PersonId borrower, NeedsApproval needs) {
        var matter = matters.matter(wish.carrier(), borrower, wish.room());
        return new NewRequest(
                Action.BORROW, borrower, secret, wish.carrier(), matter.unit(), wish.content(matter), Need.of(needs));
    }

    private void lendAtOnce(SecretId secret, Wish wish, PersonId borrower, Permitted ruling) {
        var loan = lending.lendWithoutEvidence(secret, wish, borrower, ruling, null);
        ledger.stage(Act.done(ActKind.REQUEST_SUBMITTED, borrower, "loan:" + loan.id())
                .about(secret)
                .by(ruling.clauses().stream().map(Object::toString).toList())
                .with("loan", loan.number())
                .with("mode", wish.mode().code())
                .with("due", wish.dueAt().toString()));
    }
}
