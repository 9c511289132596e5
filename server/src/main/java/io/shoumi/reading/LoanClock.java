package io.shoumi.reading;

import io.shoumi.incident.IncidentKind;
import io.shoumi.incident.NewIncident;
import io.shoumi.incident.OpeningIncidents;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.regulation.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to loans: reminds once a day while one is late; after the hours that the organisation set, tells the leader and
 * opens an incident, for nobody can prove where the copy is (R2.15.2); ends electronic loans that ran out and sessions in which nobody stirs. Each in a transaction of its own, so that one fault stops no other.
 */
@Component
public class LoanClock {
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    private final LoanStore loans;
    private final SessionStore sessions;
    private final ReadingRoom room;
    private final OpeningIncidents incidents;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate each;

    LoanClock(
            LoanStore loans,
            SessionStore sessions,
            ReadingRoom room,
            OpeningIncidents incidents,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.loans = loans;
        this.sessions = sessions;
        this.room = room;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    public void tick() {
        var now = clock.instant();
        sessions.away(now.minus(Session.AWAY_MAX)).forEach(session -> room.endAway(session.id()));
        loans.ranOut(now).forEach(this::runOut);
        loans.toRemind(now, REMIND_EVERY).forEach(this::remind);
        loans.toEscalate(now, deadlines.overdue()).forEach(this::escalate);
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

    private void remind(Loan loan) {
        each.executeWithoutResult(status -> {
            loans.reminded(loan.id(), clock.instant());
            ledger.stage(LoanEvidence.of(ActKind.LOAN_REMINDED, null, loan)
                    .with("due", loan.dueAt().toString()));
        });
    }

    private void escalate(Loan stale) {
        each.executeWithoutResult(status -> {
            var loan = loans.lock(stale.id());
            var now = clock.instant();
            if (!loan.late(now) || loan.names().escalatedAt() != null) {
                return;
            }
            loans.escalated(loan.id(), now);
            var opened = incidents.openWithoutEvidence(
                    new NewIncident(IncidentKind.OVERDUE, loan.secret(), loan.carrier(), null, null, null));
            ledger.stage(LoanEvidence.of(ActKind.LOAN_ESCALATED, null, loan)
                    .by(List.of("R2.15.2"))
                    .with("due", loan.dueAt().toString())
                    .with("incident", opened.number())
                    .with("reportDue", opened.reportDueAt().toString()));
        });
    }
}
