package io.shoumi.stocktake;

import io.shoumi.desk.Shell;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.Cell;
import io.shoumi.register.Column;
import io.shoumi.register.Filter;
import io.shoumi.register.Kind;
import io.shoumi.register.Register;
import io.shoumi.register.Source;
import io.shoumi.register.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 清点登记簿: a line for each count that its viewer may open, whatever became of it. */
@Component
public class StockTakeRegister {
    private static final String COLUMNS = """
            s.id, s.number, s.kind, s.started_at, s.below, s.place_id is null as whole, p.code, coalesce(p.name_zh, u.name_zh) as place_zh,
              coalesce(p.name_en, u.name_en) as place_en, f.name as first, e.name as second, s.first_signed_at, s.second_signed_at,
              s.closed_at, s.dropped_at is not null as dropped,
            """ + StockTakeStore.KNOWS + """
              as knows, s.drop_reason, s.found, s.misplaced, s.missing, s.unexpected,
              (select string_agg(distinct c.name, '、') from stock_take_place k join person c on c.id = k.custodian_id
                where k.stock_take_id = s.id) as custodians,
              (select count(*) from stock_take_line l where l.stock_take_id = s.id and l.expected_in is not null) as expected
            """;
    private static final String FROM = """
            from stock_take s left join place p on p.id = s.place_id join unit u on u.id = s.unit_id
            join person f on f.id = s.first_id join person e on e.id = s.second_id where\s""" + StockTakeStore.SEES;
    private static final String FOUND = "(s.number ilike :f_text or p.code ilike :f_text or p.name_zh ilike :f_text"
            + " or p.name_en ilike :f_text or u.name_zh ilike :f_text or f.name ilike :f_text or e.name ilike :f_text)";
    private static final String STARTED = "(s.started_at at time zone 'Asia/Shanghai')::date";

    private final Register<Line> register = new Register<>(
            "stock-takes",
            columns(),
            new Source<>(
                    "", COLUMNS, FROM, FOUND, "s.number desc", StockTakeRegister::binds, () -> (row, n) -> line(row)),
            List.of(
                    View.of("all", "true"),
                    View.of("running", "(s.closed_at is null and s.dropped_at is null)"),
                    new View("differing", "(s.misplaced + s.missing + s.unexpected > 0)", true),
                    View.of("mine", "(s.first_id = :me or s.second_id = :me)")),
            List.of(
                    Filter.day("from", "register.from", STARTED + " >= :f_from::date"),
                    Filter.day("to", "register.to", STARTED + " <= :f_to::date")),
            new Register.Marks<>(Line::dropped, Line::differs, "number", line -> "/stock-takes/" + line.id()),
            new Register.Traces<>(
                    Line::id,
                    line -> "stock-take:" + line.id(),
                    List.of(
                            ActKind.STOCK_TAKE_BEGUN,
                            ActKind.STOCK_SCANNED,
                            ActKind.STOCK_LINE_RESOLVED,
                            ActKind.STOCK_TAKE_SIGNED,
                            ActKind.STOCK_TAKE_REOPENED,
                            ActKind.STOCK_TAKE_DROPPED)),
            List.of("clerk", "checked"));

    public Register<Line> register() {
        return register;
    }

    private static Map<String, Object> binds(Caller viewer, Instant now) {
        return Map.of(
                "me", viewer.person().value(), "officer", viewer.may(Permission.OFFICER), "now", Timestamp.from(now));
    }

    /** One count. */
    public record Line(UUID id, String number, String kind, Instant started, Where where, Who who, Result result) {
        boolean dropped() {
            return result.dropReason() != null;
        }

        boolean differs() {
            return result.closed() && result.misplaced() + result.missing() + result.unexpected() > 0;
        }
    }

    record Where(String code, String zh, String en, boolean andBelow, String custodians) {}

    record Who(
            String first,
            String second,
            @Nullable Instant firstSigned,
            @Nullable Instant secondSigned) {}

    /** How many there are and were found stays with those who may know it. */
    record Result(
            boolean closed,
            @Nullable String dropReason,
            @Nullable Integer expected,
            @Nullable Integer found,
            int misplaced,
            int missing,
            int unexpected) {}

    private static List<Column<Line>> columns() {
        return List.of(
                Column.<Line>code("number", 25, (line, shell) -> line.number).sortedBy("s.number"),
                Column.<Line>text("kind", 17, (line, shell) -> shell.w("stocktake.kind." + line.kind))
                        .sortedBy("s.kind")
                        .as(Column.Use.TALLIED),
                Column.<Line>time("day", 20, Line::started).sortedBy("s.started_at"),
                Column.<Line>text("place", 36, StockTakeRegister::place).sortedBy("p.code"),
                Column.<Line>text("custodian", 20, (line, shell) -> line.where.custodians),
                Column.<Line>text("first", 18, (line, shell) -> line.who.first).sortedBy("f.name"),
                Column.<Line>text("second", 18, (line, shell) -> line.who.second)
                        .sortedBy("e.name"),
                Column.<Line>number("expected", 13, line -> line.result.expected),
                Column.<Line>number("found", 13, line -> closed(line, line.result.found)),
                Column.<Line>number("misplaced", 13, line -> closed(line, line.result.misplaced)),
                Column.<Line>number("missing", 13, line -> closed(line, line.result.missing)),
                Column.<Line>number("unexpected", 13, line -> closed(line, line.result.unexpected)),
                Column.<Line>of("result", Kind.TEXT, 24, (line, shell) -> Cell.text(shell.w(resultWord(line))))
                        .as(Column.Use.REMARK),
                Column.<Line>text("signed", 30, StockTakeRegister::signed));
    }

    private static @Nullable Integer closed(Line line, @Nullable Integer count) {
        return line.result.closed ? count : null;
    }

    private static String place(Line line, Shell shell) {
        var name = (line.where.code + " " + shell.pick(line.where.zh, line.where.en)).strip();
        return line.where.andBelow
                ? shell.w(line.where.code.isEmpty() ? "stocktake.all-of" : "stocktake.and-below", name)
                : name;
    }

    private static String resultWord(Line line) {
        if (line.dropped()) {
            return "stocktake.result.dropped";
        }
        return !line.result.closed
                ? "stocktake.result.running"
                : line.differs() ? "stocktake.result.differs" : "stocktake.result.agrees";
    }

    private static @Nullable String signed(Line line, Shell shell) {
        var first = line.who.firstSigned;
        var second = line.who.secondSigned;
        var signed = (first == null ? "" : line.who.first + " " + shell.full(first))
                + (first == null || second == null ? "" : "\n")
                + (second == null ? "" : line.who.second + " " + shell.full(second));
        return signed.isEmpty() ? null : signed;
    }

    private static Line line(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("kind"),
                row.getTimestamp("started_at").toInstant(),
                new Where(
                        code == null ? "" : code,
                        row.getString("place_zh"),
                        row.getString("place_en"),
                        row.getBoolean("whole") || row.getBoolean("below"),
                        row.getString("custodians")),
                new Who(
                        row.getString("first"),
                        row.getString("second"),
                        at(row, "first_signed_at"),
                        at(row, "second_signed_at")),
                new Result(
                        row.getObject("closed_at") != null,
                        row.getString("drop_reason"),
                        row.getBoolean("knows") ? row.getInt("expected") : null,
                        row.getBoolean("knows") ? row.getInt("found") : null,
                        row.getInt("misplaced"),
                        row.getInt("missing"),
                        row.getInt("unexpected")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
