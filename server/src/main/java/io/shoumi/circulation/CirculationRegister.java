package io.shoumi.circulation;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 传阅单 as one person may see them, a line for each reader's turn: those of secrets that they may see, and what they received
 * themselves; counts included.
 */
@Component
public class CirculationRegister {
    private static final String COLUMNS = """
            c.id, c.number, c.secret_id, c.proposal, s.issuing_body, s.document_number, s.level, s.term_years,
              s.cover_title, k.copy_number, r.name as reader, coalesce(b.name, g.name) as clerk, t.given_at, t.due_at, t.received_at,
              t.returned_at, t.struck_at is not null as struck, c.closed_at is not null as closed,
            """ + CirculationStore.SAID;
    private static final String VISIBLE = """
            from circulation_turn t join circulation c on c.id = t.circulation_id join secret s on s.id = c.secret_id
            join person r on r.id = t.reader_id left join carrier k on k.id = t.carrier_id
            left join person g on g.id = t.given_by left join person b on b.id = t.taken_by
            where (s.id in (select id from visible) or t.reader_id = :me and t.received_at is not null)
            """;
    private static final String FOUND = "(r.name ilike :f_text or s.cover_title ilike :f_text or c.number ilike :f_text"
            + " or s.document_number ilike :f_text or s.issuing_body ilike :f_text)";
    private static final String STARTED = "(c.started_at at time zone 'Asia/Shanghai')::date";

    private final Register<Line> register;

    CirculationRegister(Clock clock) {
        register = new Register<>(
                "circulation",
                columns(clock),
                new Source<>(
                        VisibleSecrets.WITH,
                        COLUMNS,
                        VISIBLE,
                        FOUND,
                        "c.number desc, t.position",
                        VisibleSecrets::binds,
                        () -> (row, n) -> line(row)),
                List.of(
                        View.of("running", "c.closed_at is null"),
                        View.of("all", "true"),
                        new View(
                                "late",
                                "(c.closed_at is null and t.given_at is not null and t.returned_at is null and t.due_at < :now)",
                                true),
                        View.of(
                                "mine",
                                "(t.reader_id = :me or t.given_by = :me or t.taken_by = :me or c.clerk_id = :me)")),
                List.of(
                        Filter.level("s.level"),
                        Filter.day("from", "register.from", STARTED + " >= :f_from::date"),
                        Filter.day("to", "register.to", STARTED + " <= :f_to::date")),
                new Register.Marks<>(
                        Line::struck,
                        line -> line.late(clock.instant()),
                        "number",
                        line -> "/circulations/" + line.circulation()),
                new Register.Traces<>(
                        Line::secret,
                        line -> "circulation:" + line.circulation(),
                        List.of(
                                ActKind.REQUEST_APPROVED,
                                ActKind.PASSED_ON,
                                ActKind.HAND_OVER_CONFIRMED,
                                ActKind.RETURN_DECLARED,
                                ActKind.TAKEN_BACK,
                                ActKind.READER_ADDED,
                                ActKind.READER_STRUCK,
                                ActKind.CIRCULATION_CLOSED)),
                List.of("clerk", "checked"));
    }

    public Register<Line> register() {
        return register;
    }

    /**
     * One reader's turn under its sheet's head.
     *
     * @param clerk who took the copy back, or before that who passed it on
     */
    public record Line(
            Head head,
            @Nullable Integer copy,
            String reader,
            @Nullable String clerk,
            Times times,
            boolean struck) {
        UUID circulation() {
            return head.id();
        }

        UUID secret() {
            return head.secret();
        }

        boolean late(Instant now) {
            return !head.closed()
                    && times.returned() == null
                    && times.due() != null
                    && times.due().isBefore(now);
        }
    }

    /** What stands above the readers; {@code said} is what leaders wrote. */
    record Head(
            UUID id,
            String number,
            UUID secret,
            @Nullable String issuer,
            @Nullable String document,
            Cell.Level level,
            String title,
            String proposal,
            @Nullable String said,
            boolean closed) {}

    /** When the copy was passed on, is due, was signed for, and came back. */
    record Times(
            @Nullable Instant given,
            @Nullable Instant due,
            @Nullable Instant received,
            @Nullable Instant returned) {}

    private static List<Column<Line>> columns(Clock clock) {
        return List.of(
                Column.<Line>code("number", 24, (line, shell) -> line.head.number)
                        .sortedBy("c.number"),
                Column.<Line>text("issuer", 22, (line, shell) -> line.head.issuer)
                        .sortedBy("s.issuing_body"),
                Column.<Line>text("document", 24, (line, shell) -> line.head.document)
                        .sortedBy("s.document_number"),
                Column.<Line>level("level", 17, line -> line.head.level)
                        .ranked("s.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>text("title", 24, (line, shell) -> line.head.title).sortedBy("s.cover_title"),
                Column.<Line>code("copy", 14, (line, shell) -> number(line.copy))
                        .sortedBy("k.copy_number"),
                Column.<Line>text("proposal", 32, (line, shell) -> line.head.proposal),
                Column.<Line>text("instruction", 28, (line, shell) -> line.head.said),
                Column.<Line>text("reader", 15, (line, shell) -> line.reader).sortedBy("r.name"),
                Column.<Line>time("given", 19, line -> line.times.given).sortedBy("t.given_at"),
                Column.<Line>of("returned", Kind.DATE, 19, (line, shell) -> returned(line, clock.instant()))
                        .sortedBy("coalesce(t.returned_at, t.due_at)"),
                Column.<Line>time("sign", 19, line -> line.times.received),
                Column.<Line>text("clerk", 16, (line, shell) -> line.clerk));
    }

    private static @Nullable String number(@Nullable Integer copy) {
        return copy == null ? null : "%06d".formatted(copy);
    }

    /** When it came back; while it is late, how late. */
    private static Cell returned(Line line, Instant now) {
        var due = line.times.due;
        return due != null && line.late(now) ? new Cell.Overdue(due) : Cell.time(line.times.returned);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                head(row),
                row.getObject("copy_number", Integer.class),
                row.getString("reader"),
                row.getString("clerk"),
                new Times(at(row, "given_at"), at(row, "due_at"), at(row, "received_at"), at(row, "returned_at")),
                row.getBoolean("struck"));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("secret_id", UUID.class),
                row.getString("issuing_body"),
                row.getString("document_number"),
                new Cell.Level(row.getString("level"), row.getInt("term_years")),
                row.getString("cover_title"),
                row.getString("proposal"),
                row.getString("said"),
                row.getBoolean("closed"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
