package io.shoumi.reading;

import io.shoumi.desk.Shell;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.Cell;
import io.shoumi.register.Column;
import io.shoumi.register.Filter;
import io.shoumi.register.Kind;
import io.shoumi.register.Register;
import io.shoumi.register.Source;
import io.shoumi.register.View;
import io.shoumi.secret.VisibleSecrets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 借阅登记表 as one person may see it: loans of secrets that they may see, and their own; counts included. */
@Component
public class BorrowingRegister {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String VISIBLE = """
            where (l.borrower_id = :me or s.id in (select id from visible))
            """;
    private static final String FOUND =
            "(b.name ilike :f_text or s.cover_title ilike :f_text or l.number ilike :f_text or l.purpose ilike :f_text)";
    private static final String LENT = "(l.approved_at at time zone 'Asia/Shanghai')::date";

    private final Register<Loan> register;

    BorrowingRegister(Clock clock) {
        register = new Register<>(
                "borrowing",
                columns(clock),
                new Source<>(
                        VisibleSecrets.WITH,
                        LoanStore.COLUMNS,
                        LoanStore.FROM + VISIBLE,
                        FOUND,
                        "l.number desc, l.id",
                        VisibleSecrets::binds,
                        () -> (row, n) -> LoanStore.loan(row)),
                List.of(
                        View.of("open", "(l.state in ('approved', 'lent') or l.returned_at >= :today)"),
                        View.of("all", "true"),
                        new View("late", "(l.state = 'lent' and l.mode = 'paper' and l.due_at < :now)", true),
                        View.of("room", "(l.state = 'lent' and l.mode = 'electronic')"),
                        View.of("mine", "l.handled_by = :me")),
                List.of(
                        Filter.level("s.level"),
                        Filter.day("from", "register.from", LENT + " >= :f_from::date"),
                        Filter.day("to", "register.to", LENT + " <= :f_to::date")),
                new Register.Marks<>(
                        loan -> false, loan -> loan.late(clock.instant()), "file", loan -> "/secrets/" + loan.secret()),
                new Register.Traces<>(
                        loan -> loan.secret().value(),
                        loan -> "loan:" + loan.id(),
                        List.of(
                                ActKind.REQUEST_APPROVED,
                                ActKind.HANDED_OUT,
                                ActKind.HAND_OVER_CONFIRMED,
                                ActKind.RETURN_DECLARED,
                                ActKind.TAKEN_BACK)),
                List.of("clerk", "checked"));
    }

    public Register<Loan> register() {
        return register;
    }

    private static List<Column<Loan>> columns(Clock clock) {
        return List.of(
                Column.<Loan>code("number", 23, (loan, shell) -> loan.number()).sortedBy("l.number"),
                Column.<Loan>text("borrower", 15, (loan, shell) -> loan.names().borrower())
                        .sortedBy("b.name"),
                Column.<Loan>text("unit", 20, BorrowingRegister::unit).sortedBy("bu.name_zh"),
                Column.<Loan>text("file", 20, (loan, shell) -> loan.names().coverTitle())
                        .sortedBy("s.cover_title"),
                Column.<Loan>code("copy", 13, (loan, shell) -> loan.copyNumber())
                        .sortedBy("c.copy_number"),
                Column.<Loan>level(
                                "level",
                                17,
                                loan -> new Cell.Level(
                                        loan.names().level(), loan.names().termYears()))
                        .ranked("s.level")
                        .as(Column.Use.TALLIED),
                Column.<Loan>text("kept", 15, (loan, shell) -> loan.names().storedAt()),
                Column.<Loan>text("purpose", 27, (loan, shell) -> loan.purpose()),
                Column.<Loan>text("approver", 16, (loan, shell) -> loan.names().approver()),
                Column.<Loan>day("lent", 18, loan -> day(loan.lentAt())).sortedBy("l.lent_at"),
                Column.<Loan>of(
                                "due",
                                Kind.DATE,
                                18,
                                (loan, shell) -> new Cell.Due(loan.dueAt(), loan.late(clock.instant())))
                        .sortedBy("l.due_at"),
                Column.<Loan>text("room", 20, BorrowingRegister::room),
                Column.<Loan>time("returned", 18, Loan::returnedAt).sortedBy("l.returned_at"),
                Column.<Loan>text("intact", 12, BorrowingRegister::intact),
                Column.<Loan>text("handler", 15, (loan, shell) -> loan.names().handler())
                        .sortedBy("h.name"));
    }

    private static @Nullable String unit(Loan loan, Shell shell) {
        return shell.zh() ? loan.names().borrowerUnitZh() : loan.names().borrowerUnitEn();
    }

    private static @Nullable String room(Loan loan, Shell shell) {
        return loan.names().roomZh() == null
                ? shell.w("reading.own-unit")
                : shell.zh() ? loan.names().roomZh() : loan.names().roomEn();
    }

    private static @Nullable String intact(Loan loan, Shell shell) {
        return loan.intact() == null ? null : shell.w(loan.intact() ? "reading.intact.yes" : "reading.intact.no");
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(CHINA).toLocalDate();
    }
}
