package io.shoumi.reading;

import io.shoumi.incident.IncidentKind;
import io.shoumi.incident.LateOnes;
import io.shoumi.incident.Lateness;
import io.shoumi.incident.NewIncident;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to loans: chases paper that is late; ends electronic loans that ran out and sessions in which nobody stirs. Each in
 * a transaction of its own, so that one fault stops no other.
 */
@Component
public class LoanClock implements LateOnes<Loan> {
    private final LoanStore loans;
    private final SessionStore sessions;
    private final ReadingRoom room;
    private final Lateness lateness;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    LoanClock(
            LoanStore loans,
            SessionStore sessions,
            ReadingRoom room,
            Lateness lateness,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.loans = loans;
        this.sessions = sessions;
        this.room = room;
        this.lateness = lateness;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    public void tick() {
        var now = clock.instant();
        sessions.away(now.minus(Session.AWAY_MAX)).forEach(session -> room.endAway(session.id()));
        loans.ranOut(now).forEach(this::runOut);
        lateness.round(this);
    }

    private void runOut(Loan stale) {
        each.executeWithoutResult(status -> {
            var loan = loans.lock(stale.id());
            var now = clock.instant();
            if (loan.dueAt().isAfter(now)) {
                return;
            }
            if (loan.electronic() && loan.lent()) {
                sessions.open(loan.id()).forEach(session -> sessions.end(session.id(), now));
                loans.returned(loan.id(), null, now);
                ledger.stage(LoanEvidence.of(ActKind.READING_ENDED, null, loan).with("why", "term"));
            } else if (loan.waitsForHandOut()) {
                loans.lapsed(loan.id());
                ledger.stage(LoanEvidence.of(ActKind.LOAN_LAPSED, null, loan));
            }
        });
    }

    @Override
    public List<Loan> toRemind(Instant now, Duration every) {
        return loans.toRemind(now, every);
    }

    @Override
    public List<Loan> toEscalate(Instant now, Duration after) {
        return loans.toEscalate(now, after);
    }

    @Override
    public Optional<Loan> stillLate(Loan stale, Instant now) {
        return Optional.of(loans.lock(stale.id())).filter(loan -> loan.late(now));
    }

    @Override
    public boolean escalated(Loan loan) {
        return loan.names().escalatedAt() != null;
    }

    @Override
    public void remind(Loan loan, Instant at) {
        loans.reminded(loan.id(), at);
    }

    @Override
    public void escalate(Loan loan, Instant at) {
        loans.escalated(loan.id(), at);
    }

    @Override
    public Act entry(Loan loan, boolean escalation) {
        return LoanEvidence.of(escalation ? ActKind.LOAN_ESCALATED : ActKind.LOAN_REMINDED, null, loan)
                .by(escalation ? List.of("R2.15.2") : List.of())
                .with("due", loan.dueAt().toString());
    }

    @Override
    public NewIncident incident(Loan loan) {
        return new NewIncident(IncidentKind.OVERDUE, loan.secret(), loan.carrier(), null, null, null);
    }
}
