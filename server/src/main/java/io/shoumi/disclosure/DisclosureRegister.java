package io.shoumi.disclosure;

import io.shoumi.custody.CopyNumber;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 对外提供审批表 as one person may see it, a line for each disclosure: those of secrets that they may see, counts included. */
@Component
public class DisclosureRegister {
    private static final String COLUMNS = """
            d.id, d.number, d.secret_id, d.contact, d.purpose, d.agreement_number, d.agreement_on, d.agreement_at, d.approved_at,
              d.due_at, d.recalled_at, d.recall_reason, v.cover_title, v.level, v.term_years, o.name as organisation, c.*,
            """ + DisclosureStore.OWED + " as owed, " + DisclosureStore.APPROVER;
    private static final String VISIBLE = """
            from disclosure d join visible v on v.id = d.secret_id join outside_organisation o on o.id = d.organisation_id
            cross join lateral (select array_agg(k.copy_number order by k.copy_number) as copies,
                count(y.dispatch_id) as given, count(i.over_at) as back, max(i.over_at) as back_at
              from disclosure_copy y join carrier k on k.id = y.carrier_id
              left join dispatch_copy i on i.dispatch_id = y.dispatch_id and i.carrier_id = y.carrier_id
              where y.disclosure_id = d.id) c
            where true
            """;
    private static final String FOUND = "(v.cover_title ilike :f_text or d.number ilike :f_text or o.name ilike :f_text"
            + " or d.contact ilike :f_text or d.agreement_number ilike :f_text)";
    private static final String APPROVED = "(d.approved_at at time zone 'Asia/Shanghai')::date";

    private final Register<Line> register;

    DisclosureRegister(Clock clock) {
        register = new Register<>(
                "disclosure",
                columns(clock),
                new Source<>(
                        VisibleSecrets.WITH,
                        COLUMNS,
                        VISIBLE,
                        FOUND,
                        "d.number desc",
                        VisibleSecrets::binds,
                        () -> (row, n) -> line(row)),
                List.of(
                        View.of("all", "true"),
                        View.of("waiting", DisclosureStore.WAITING),
                        View.of("out", DisclosureStore.OUT),
                        new View(
                                "late", "(" + DisclosureStore.DUE + " <= :now and " + DisclosureStore.OWED + ")", true),
                        View.of("recalled", "d.recalled_at is not null"),
                        View.of("back", "(c.given > 0 and c.given = c.back)")),
                List.of(
                        Filter.level("v.level"),
                        Filter.day("from", "register.from", APPROVED + " >= :f_from::date"),
                        Filter.day("to", "register.to", APPROVED + " <= :f_to::date")),
                new Register.Marks<>(
                        line -> false,
                        line -> line.late(clock.instant()),
                        "number",
                        line -> "/disclosures/" + line.id()),
                new Register.Traces<>(
                        Line::secret,
                        line -> "disclosure:" + line.id(),
                        List.of(
                                ActKind.REQUEST_APPROVED,
                                ActKind.AGREEMENT_FILED,
                                ActKind.DISCLOSURE_MARKED,
                                ActKind.DISPATCHED,
                                ActKind.DISCLOSURE_RECALLED,
                                ActKind.TAKEN_BACK)),
                List.of("manager", "clerk", "checked"));
    }

    public Register<Line> register() {
        return register;
    }

    /** One disclosure. */
    public record Line(UUID id, String number, UUID secret, To to, What what, Leave leave, Back back) {
        boolean late(Instant now) {
            return back.owed && !back.due().isAfter(now);
        }
    }

    record To(String organisation, String contact, String purpose) {}

    /** @param copies their numbers, in order */
    record What(String title, Cell.Level level, List<Integer> copies) {}

    record Leave(
            String agreement,
            LocalDate agreementOn,
            boolean filed,
            @Nullable String approver,
            Instant approved) {}

    /**
     * When it is due, and what came back.
     *
     * @param owed a copy is out that is not lost
     */
    record Back(
            Instant day,
            @Nullable Instant recalled,
            @Nullable String reason,
            boolean owed,
            int copies,
            @Nullable Instant at) {
        Instant due() {
            return recalled != null && recalled.isBefore(day) ? recalled : day;
        }
    }

    private static List<Column<Line>> columns(Clock clock) {
        return List.of(
                Column.<Line>code("number", 24, (line, shell) -> line.number).sortedBy("d.number"),
                Column.<Line>text("organisation", 34, (line, shell) -> line.to.organisation())
                        .sortedBy("o.name"),
                Column.<Line>text("contact", 21, (line, shell) -> line.to.contact())
                        .sortedBy("d.contact"),
                Column.<Line>text("title", 28, (line, shell) -> line.what.title())
                        .sortedBy("v.cover_title"),
                Column.<Line>level("level", 18, line -> line.what.level())
                        .ranked("v.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>text("purpose", 32, (line, shell) -> line.to.purpose()),
                Column.<Line>text("agreement", 31, DisclosureRegister::agreement)
                        .sortedBy("d.agreement_number"),
                Column.<Line>text("approver", 24, DisclosureRegister::approver).sortedBy("d.approved_at"),
                Column.<Line>text("copy", 19, DisclosureRegister::copies),
                Column.<Line>of(
                                "due",
                                Kind.DATE,
                                18,
                                (line, shell) -> new Cell.Due(line.back.due(), line.late(clock.instant())))
                        .sortedBy(DisclosureStore.DUE),
                Column.<Line>text("back", 24, DisclosureRegister::back).as(Column.Use.REMARK));
    }

    private static String agreement(Line line, Shell shell) {
        var leave = line.leave;
        return leave.agreement() + " " + shell.times().date(leave.agreementOn())
                + (leave.filed() ? "" : " · " + shell.w("disclosure.agreement.unseen"));
    }

    private static @Nullable String approver(Line line, Shell shell) {
        var by = line.leave.approver();
        return by == null ? null : by + " " + shell.times().date(line.leave.approved());
    }

    private static String copies(Line line, Shell shell) {
        return line.what.copies().stream().map(CopyNumber::text).collect(Collectors.joining(shell.pick("、", ", ")));
    }

    /** What was asked back, and what came back. */
    private static @Nullable String back(Line line, Shell shell) {
        var said = new ArrayList<String>();
        var back = line.back;
        if (back.recalled() != null) {
            said.add(shell.w(
                    "register.disclosure.recalled",
                    shell.times().date(back.recalled()),
                    String.valueOf(back.reason())));
        }
        if (back.at() != null) {
            said.add(shell.w(
                    "register.disclosure.back", back.copies(), shell.times().date(back.at())));
        }
        return said.isEmpty() ? null : String.join(shell.pick("；", "; "), said);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("secret_id", UUID.class),
                new To(row.getString("organisation"), row.getString("contact"), row.getString("purpose")),
                new What(
                        row.getString("cover_title"),
                        new Cell.Level(row.getString("level"), row.getInt("term_years")),
                        Arrays.asList((Integer[]) row.getArray("copies").getArray())),
                new Leave(
                        row.getString("agreement_number"),
                        row.getObject("agreement_on", LocalDate.class),
                        row.getTimestamp("agreement_at") != null,
                        row.getString("approver"),
                        row.getTimestamp("approved_at").toInstant()),
                new Back(
                        row.getTimestamp("due_at").toInstant(),
                        at(row, "recalled_at"),
                        row.getString("recall_reason"),
                        row.getBoolean("owed"),
                        row.getInt("back"),
                        at(row, "back_at")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
