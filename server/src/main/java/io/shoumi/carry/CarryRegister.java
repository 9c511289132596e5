package io.shoumi.carry;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 外带审批表 as one person may see it, a line for each copy: those of secrets that they may see, and what they carry themselves; counts
 * included.
 */
@Component
public class CarryRegister {
    private static final String COLUMNS = """
            o.id, o.number, o.secret_id, o.destination, o.purpose, o.measures, o.pledged_at, o.approved_at, o.due_at, s.level, s.term_years,
              s.cover_title, k.label, k.kind, b.name as bearer, u.name_zh, u.name_en, c.name as companion, y.given_at, y.returned_at, y.lapsed_at,
              y.complete, y.sealed_intact, y.remarks, t.name as taker,
            """ + CarryOutStore.APPROVER;
    private static final String VISIBLE = """
            from carry_out_copy y join carry_out o on o.id = y.carry_out_id join secret s on s.id = o.secret_id
            join carrier k on k.id = y.carrier_id join person b on b.id = o.bearer_id left join unit u on u.id = b.unit_id
            left join person c on c.id = o.companion_id left join person t on t.id = y.taken_by
            where (s.id in (select id from visible) or o.bearer_id = :me and y.received_at is not null and y.returned_at is null)
            """;
    private static final String FOUND = "(b.name ilike :f_text or s.cover_title ilike :f_text or o.number ilike :f_text"
            + " or o.destination ilike :f_text or k.label ilike :f_text)";
    private static final String APPROVED = "(o.approved_at at time zone 'Asia/Shanghai')::date";

    private final Register<Line> register;

    CarryRegister(Clock clock) {
        register = new Register<>(
                "carry-out",
                columns(clock),
                new Source<>(
                        VisibleSecrets.WITH,
                        COLUMNS,
                        VISIBLE,
                        FOUND,
                        "o.number desc, k.copy_number",
                        VisibleSecrets::binds,
                        () -> (row, n) -> line(row)),
                List.of(
                        View.of("open", "(y.returned_at is null and y.lapsed_at is null)"),
                        View.of("all", "true"),
                        new View(
                                "late", "(y.given_at is not null and y.returned_at is null and o.due_at < :now)", true),
                        View.of("faulty", "(y.complete is false or y.sealed_intact is false)"),
                        View.of(
                                "mine",
                                "(o.bearer_id = :me or o.companion_id = :me or y.given_by = :me or y.taken_by = :me)")),
                List.of(
                        Filter.level("s.level"),
                        Filter.day("from", "register.from", APPROVED + " >= :f_from::date"),
                        Filter.day("to", "register.to", APPROVED + " <= :f_to::date")),
                new Register.Marks<>(
                        line -> line.back.lapsed,
                        line -> line.late(clock.instant()),
                        "number",
                        line -> "/carry-outs/" + line.carryOut),
                new Register.Traces<>(
                        Line::secret,
                        line -> "carry-out:" + line.carryOut,
                        List.of(
                                ActKind.REQUEST_APPROVED,
                                ActKind.HANDED_OUT,
                                ActKind.HAND_OVER_CONFIRMED,
                                ActKind.GATE_CHECKED,
                                ActKind.RETURN_DECLARED,
                                ActKind.TAKEN_BACK)),
                List.of("clerk", "checked"));
    }

    public Register<Line> register() {
        return register;
    }

    /** One copy under its carry-out's head. */
    public record Line(UUID carryOut, String number, UUID secret, What what, Who who, Errand errand, Back back) {
        boolean late(Instant now) {
            return back.given && back.returned == null && errand.due.isBefore(now);
        }
    }

    record What(Cell.Level level, String kind, String label, String title) {}

    record Who(
            String bearer,
            @Nullable String unitZh,
            @Nullable String unitEn,
            @Nullable String companion,
            @Nullable String approver,
            Instant approved,
            Instant pledged) {}

    record Errand(String destination, String purpose, List<String> measures, Instant due) {}

    record Back(
            boolean given,
            boolean lapsed,
            @Nullable Instant returned,
            @Nullable Boolean complete,
            @Nullable Boolean sealed,
            @Nullable String remarks,
            @Nullable String taker) {}

    private static List<Column<Line>> columns(Clock clock) {
        return List.of(
                Column.<Line>code("number", 23, (line, shell) -> line.number).sortedBy("o.number"),
                Column.<Line>text("unit", 18, (line, shell) -> shell.zh() ? line.who.unitZh : line.who.unitEn)
                        .sortedBy("u.name_zh"),
                Column.<Line>text("bearer", 15, (line, shell) -> line.who.bearer)
                        .sortedBy("b.name"),
                Column.<Line>text("destination", 24, CarryRegister::destination).sortedBy("o.destination"),
                Column.<Line>of(
                                "due",
                                Kind.DATE,
                                19,
                                (line, shell) -> new Cell.Due(line.errand.due, line.late(clock.instant())))
                        .sortedBy("o.due_at"),
                Column.<Line>text("medium", 17, CarryRegister::medium).sortedBy("k.kind"),
                Column.<Line>code("label", 27, (line, shell) -> line.what.label).sortedBy("k.label"),
                Column.<Line>text("title", 20, (line, shell) -> line.what.title).sortedBy("s.cover_title"),
                Column.<Line>level("level", 17, line -> line.what.level)
                        .ranked("s.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>text("companion", 15, (line, shell) -> line.who.companion),
                Column.<Line>text("measures", 26, CarryRegister::measures),
                Column.<Line>time("pledge", 17, line -> line.who.pledged),
                Column.<Line>text("approver", 16, (line, shell) -> line.who.approver),
                Column.<Line>text("check", 33, CarryRegister::check).as(Column.Use.REMARK));
    }

    /** What is carried and its level: that of the secret whose carrier it is. */
    private static String medium(Line line, Shell shell) {
        return shell.w("custody.kind." + line.what.kind) + " · " + line.what.level.onPaper(shell);
    }

    private static String destination(Line line, Shell shell) {
        return line.errand.destination + " · " + shell.w("fact.carryPurpose." + line.errand.purpose);
    }

    private static String measures(Line line, Shell shell) {
        return line.errand.measures.stream()
                .map(code -> shell.w("fact.measures." + code))
                .collect(Collectors.joining(shell.pick("、", ", ")));
    }

    /** 11-24 17:20 齐全，封口完好 纪文书; what became of it where nobody checked it. */
    private static @Nullable String check(Line line, Shell shell) {
        var back = line.back;
        if (back.lapsed) {
            return shell.w("carry.state.lapsed");
        }
        if (back.returned == null) {
            return null;
        }
        if (back.complete == null || back.sealed == null) {
            return shell.stamp(back.returned) + " " + shell.w("carry.check.none");
        }
        return Stream.of(
                        shell.stamp(back.returned),
                        shell.w(back.complete ? "carry.complete.yes" : "carry.complete.no"),
                        shell.w(back.sealed ? "carry.sealed.yes" : "carry.sealed.no"),
                        back.remarks,
                        back.taker)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("secret_id", UUID.class),
                new What(
                        new Cell.Level(row.getString("level"), row.getInt("term_years")),
                        row.getString("kind"),
                        row.getString("label"),
                        row.getString("cover_title")),
                who(row),
                new Errand(
                        row.getString("destination"),
                        row.getString("purpose"),
                        Arrays.asList((String[]) row.getArray("measures").getArray()),
                        row.getTimestamp("due_at").toInstant()),
                back(row));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                row.getString("bearer"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("companion"),
                row.getString("approver"),
                row.getTimestamp("approved_at").toInstant(),
                row.getTimestamp("pledged_at").toInstant());
    }

    private static Back back(ResultSet row) throws SQLException {
        var returned = row.getTimestamp("returned_at");
        return new Back(
                row.getTimestamp("given_at") != null,
                row.getTimestamp("lapsed_at") != null,
                returned == null ? null : returned.toInstant(),
                row.getObject("complete", Boolean.class),
                row.getObject("sealed_intact", Boolean.class),
                row.getString("remarks"),
                row.getString("taker"));
    }
}
