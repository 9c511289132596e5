package io.shoumi.reading;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.desk.InboxRow;
import io.shoumi.desk.InboxSource;
import io.shoumi.desk.ScanTarget;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Waiting;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loans on people's desks, and what the counter makes of a scanned label. */
@Component
class ReadingInbox implements InboxSource, Waiting, ScanTarget {
    private final Loans loans;
    private final LoanStore store;
    private final CounterStore counter;
    private final MatterStore matters;
    private final Copies copies;
    private final Rulings rulings;
    private final Clock clock;

    ReadingInbox(
            Loans loans,
            LoanStore store,
            CounterStore counter,
            MatterStore matters,
            Copies copies,
            Rulings rulings,
            Clock clock) {
        this.loans = loans;
        this.store = store;
        this.counter = counter;
        this.matters = matters;
        this.copies = copies;
        this.rulings = rulings;
        this.clock = clock;
    }

    @Override
    public int waitingFor(Caller caller) {
        return counter.waiting(caller.person(), clock.instant());
    }

    @Override
    public List<InboxRow> rowsFor(Caller caller, Shell shell) {
        var rows = new ArrayList<InboxRow>();
        var me = caller.person();
        var now = clock.instant();
        loans.passingsFor(me).forEach(passing -> rows.add(passing(shell, passing, me)));
        counter.toHandOut(me, now).forEach(loan -> rows.add(handOut(shell, loan)));
        store.ofBorrower(me).stream()
                .filter(loan -> !loan.electronic() && loan.late(now))
                .forEach(loan -> rows.add(overdue(shell, loan)));
        counter.escalatedTo(me, now).forEach(loan -> rows.add(escalated(shell, loan)));
        return rows;
    }

    private static InboxRow passing(Shell shell, Loans.Passing passing, PersonId me) {
        var handOver = passing.handOver();
        var loan = passing.loan();
        var kind = handOver.back() ? handOver.giver().equals(me) ? "given" : "back" : "out";
        var arrived = handOver.giverConfirmedAt() == null
                ? Objects.requireNonNull(handOver.receiverConfirmedAt())
                : handOver.giverConfirmedAt();
        return row(shell, "arrow-back-up", "reading.inbox." + kind, loan, arrived, "/hand-overs/" + handOver.id());
    }

    private static InboxRow handOut(Shell shell, Loan loan) {
        var since = Objects.requireNonNullElse(loan.names().approvedAt(), Instant.EPOCH);
        return row(
                shell,
                "arrows-left-right",
                "reading.inbox.hand-out",
                loan,
                since,
                "/counter/lend?label=" + loan.names().label());
    }

    private static InboxRow overdue(Shell shell, Loan loan) {
        return row(shell, "clock", "reading.inbox.overdue", loan, loan.dueAt(), "/reading");
    }

    private static InboxRow escalated(Shell shell, Loan loan) {
        var since = Objects.requireNonNullElse(loan.names().escalatedAt(), loan.dueAt());
        return row(shell, "alert-triangle", "reading.inbox.escalated", loan, since, "/registers/borrowing?tab=late");
    }

    private static InboxRow row(Shell shell, String icon, String key, Loan loan, Instant arrived, String href) {
        return new InboxRow(
                icon,
                shell.w(key),
                shell.w(key + ".text", loan.names().borrower(), loan.names().coverTitle(), loan.copyNumber()),
                loan.names().level(),
                arrived,
                loan.dueAt(),
                shell.w(key + ".act"),
                href);
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        if (!caller.may(Permission.MEMBER)) {
            return Optional.empty();
        }
        var label = Label.read(scanned);
        if (label.isPresent()) {
            return label.flatMap(copies::byLabel)
                    .filter(copy -> rulings.maySee(caller.person(), copy.secret()))
                    .map(copy -> likely(copy, caller.person()));
        }
        return counter.designated(caller.person(), clock.instant())
                ? matters.personByNumber(scanned).map(found -> "/counter/lend?person=" + scanned)
                : Optional.empty();
    }

    private String likely(CopyView copy, PersonId person) {
        if (counter.designated(person, clock.instant())) {
            if ("lent".equals(copy.state()) || "in-transit".equals(copy.state())) {
                return "/counter/return?label=" + copy.label();
            }
            if (store.open(copy.id()).stream().anyMatch(Loan::waitsForHandOut)) {
                return "/counter/lend?label=" + copy.label();
            }
        }
        return "/secrets/" + copy.secret();
    }
}
