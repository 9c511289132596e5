package io.shoumi.dispatch;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 发文登记簿 as one person may see it, a line for each envelope: those of secrets that they may see, counts included. */
@Component
public class DispatchRegister {
    private static final String COLUMNS = """
            d.id, d.number, d.secret_id, d.sent_at, coalesce(d.reference, v.document_number) as document, v.cover_title, d.enclosures,
              v.level, v.term_years, o.name as organisation, d.way, d.envelope, d.receiver, d.received_at, d.due_at, d.strike_reason,
              n.number as corrected, d.struck_at is not null as struck, c.*,
            """ + DispatchStore.UNSIGNED + " as unsigned";
    private static final String VISIBLE = """
            from dispatch d join visible v on v.id = d.secret_id join outside_organisation o on o.id = d.organisation_id
            left join dispatch n on n.id = d.corrected_by
            cross join lateral (select array_agg(k.copy_number order by k.copy_number) as copies,
                count(*) filter (where i.over_at is not null and i.taken_by is not null) as back, max(i.over_at) as back_at
              from dispatch_copy i join carrier k on k.id = i.carrier_id where i.dispatch_id = d.id) c
            where true
            """;
    private static final String FOUND = "(v.cover_title ilike :f_text or d.number ilike :f_text or o.name ilike :f_text"
            + " or d.envelope ilike :f_text or coalesce(d.reference, v.document_number) ilike :f_text)";
    private static final String DAY = "(d.sent_at at time zone 'Asia/Shanghai')::date";
    private static final String AWAY =
            "exists (select 1 from dispatch_copy k where k.dispatch_id = d.id and k.over_at is null)";

    private final Register<Line> register;

    DispatchRegister(Clock clock) {
        register = new Register<>(
                "dispatch",
                columns(clock),
                new Source<>(
                        VisibleSecrets.WITH,
                        COLUMNS,
                        VISIBLE,
                        FOUND,
                        "d.sent_at desc, d.number desc",
                        VisibleSecrets::binds,
                        () -> (row, n) -> line(row)),
                List.of(
                        View.of("all", "true"),
                        View.of("unsigned", DispatchStore.UNSIGNED),
                        new View("late", "(d.due_at < :now and " + DispatchStore.UNSIGNED + ")", true),
                        View.of("outside", "(d.receipt_at is not null and d.struck_at is null and " + AWAY + ")"),
                        View.of("back", "(d.struck_at is null and not " + AWAY + ")")),
                List.of(
                        Filter.level("v.level"),
                        Filter.day("from", "register.from", DAY + " >= :f_from::date"),
                        Filter.day("to", "register.to", DAY + " <= :f_to::date")),
                new Register.Marks<>(
                        Line::struck, line -> line.late(clock.instant()), "number", line -> "/dispatches/" + line.id()),
                new Register.Traces<>(
                        Line::secret,
                        line -> "dispatch:" + line.id(),
                        List.of(
                                ActKind.DISPATCHED,
                                ActKind.HAND_OVER_CONFIRMED,
                                ActKind.SLIP_ENTERED,
                                ActKind.TAKEN_BACK,
                                ActKind.DISPATCH_STRUCK,
                                ActKind.DISPATCH_CORRECTED)),
                List.of("clerk", "checked"));
    }

    public Register<Line> register() {
        return register;
    }

    /**
     * One line.
     *
     * @param numbers of the copies, in order
     * @param unsigned nobody outside has signed for it
     */
    public record Line(
            UUID id,
            UUID secret,
            String number,
            Papers papers,
            List<Integer> numbers,
            Envelope envelope,
            Slip slip,
            Instant sentAt,
            boolean unsigned,
            @Nullable Struck correction,
            Back back) {
        boolean struck() {
            return correction != null;
        }

        boolean late(Instant now) {
            return unsigned && slip.due().isBefore(now);
        }
    }

    /** What was sent. */
    record Papers(
            @Nullable String document,
            String title,
            @Nullable String enclosures,
            Cell.Level level) {}

    /** To whom and how. */
    record Envelope(String organisation, String way, String number) {}

    /** Who signed and when, or by when somebody should have. */
    record Slip(
            Instant due,
            @Nullable String receiver,
            @Nullable Instant at) {}

    /** Why it is struck through, and the line that says it right. */
    record Struck(String reason, @Nullable String by) {}

    /** How many copies came back, and when the last did. */
    record Back(int copies, @Nullable Instant at) {}

    private static List<Column<Line>> columns(Clock clock) {
        return List.of(
                Column.<Line>code("number", 24, (line, shell) -> line.number).sortedBy("d.number"),
                Column.<Line>time("day", 18, line -> line.sentAt).sortedBy("d.sent_at"),
                Column.<Line>text("document", 24, (line, shell) -> line.papers.document())
                        .sortedBy("coalesce(d.reference, v.document_number)"),
                Column.<Line>text("title", 24, (line, shell) -> line.papers.title())
                        .sortedBy("v.cover_title"),
                Column.<Line>text("enclosures", 15, (line, shell) -> line.papers.enclosures()),
                Column.<Line>level("level", 17, line -> line.papers.level())
                        .ranked("v.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>number("copies", 11, line -> line.numbers.size())
                        .sortedBy("cardinality(c.copies)")
                        .as(Column.Use.TOTALLED),
                Column.<Line>text("copy", 19, (line, shell) -> numbers(line.numbers, shell)),
                Column.<Line>text("organisation", 27, (line, shell) -> line.envelope.organisation())
                        .sortedBy("o.name"),
                Column.<Line>text("way", 25, DispatchRegister::way).sortedBy("d.way"),
                Column.<Line>of("receiver", Kind.TEXT, 20, (line, shell) -> receiver(line, shell, clock.instant()))
                        .sortedBy("d.received_at"),
                Column.notRecorded("filed", 13),
                Column.notRecorded("volume", 11),
                Column.<Line>text("remark", 25, DispatchRegister::remark).as(Column.Use.REMARK));
    }

    /** {@code 000001–000003}; with a gap, each. */
    private static String numbers(List<Integer> copies, Shell shell) {
        var first = copies.getFirst();
        var last = copies.getLast();
        if (copies.size() == 1) {
            return CopyNumber.text(first);
        }
        return last - first + 1 == copies.size()
                ? CopyNumber.text(first) + "–" + CopyNumber.text(last)
                : String.join(
                        shell.pick("、", ", "),
                        copies.stream().map(CopyNumber::text).toList());
    }

    private static String way(Line line, Shell shell) {
        return shell.w("dispatch.way." + line.envelope.way()) + " " + line.envelope.number();
    }

    /** Who signed; while it is late, how late. */
    private static Cell receiver(Line line, Shell shell, Instant now) {
        var at = line.slip.at();
        if (at == null) {
            return line.late(now) ? new Cell.Overdue(line.slip.due()) : new Cell.Nothing();
        }
        return Cell.text(line.slip.receiver() + " " + shell.times().date(at));
    }

    private static @Nullable String remark(Line line, Shell shell) {
        var said = new ArrayList<String>();
        var struck = line.correction;
        if (struck != null) {
            said.add(
                    struck.by() == null
                            ? shell.w("register.dispatch.struck", struck.reason())
                            : shell.w("register.dispatch.corrected", struck.by(), struck.reason()));
        }
        var at = line.back.at();
        if (line.back.copies() > 0 && at != null) {
            said.add(shell.w(
                    "register.dispatch.back", line.back.copies(), shell.times().date(at)));
        }
        return said.isEmpty() ? null : String.join(shell.pick("；", "; "), said);
    }

    private static Line line(ResultSet row) throws SQLException {
        var reason = row.getString("strike_reason");
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("secret_id", UUID.class),
                row.getString("number"),
                new Papers(
                        row.getString("document"),
                        row.getString("cover_title"),
                        row.getString("enclosures"),
                        new Cell.Level(row.getString("level"), row.getInt("term_years"))),
                Arrays.asList((Integer[]) row.getArray("copies").getArray()),
                new Envelope(row.getString("organisation"), row.getString("way"), row.getString("envelope")),
                new Slip(row.getTimestamp("due_at").toInstant(), row.getString("receiver"), at(row, "received_at")),
                row.getTimestamp("sent_at").toInstant(),
                row.getBoolean("unsigned"),
                reason == null ? null : new Struck(reason, row.getString("corrected")),
                new Back(row.getInt("back"), at(row, "back_at")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
