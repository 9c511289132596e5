package io.shoumi.reclassification;

import io.shoumi.desk.Shell;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.register.Cell;
import io.shoumi.register.Column;
import io.shoumi.register.Filter;
import io.shoumi.register.Register;
import io.shoumi.register.Source;
import io.shoumi.register.View;
import io.shoumi.secret.VisibleSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 保密期限届满表: which terms end when, within the viewer's scope; a term that is over and was not decided on stands as late (R2.2). */
@Component
public class TermRegister {
    /** Long enough to hear the department and decide. */
    static final int DAYS_AHEAD = 90;

    private static final String COLUMNS = """
            v.id, v.number, v.cover_title, v.level, v.term_years, v.term_until, v.state, u.name_zh, u.name_en,
            (select min(c.decided_at) at time zone 'Asia/Shanghai' from classification c
              where c.secret_id = v.id and c.outcome = 'approved')::date as since,
            (select r.number from request r where r.secret_id = v.id and r.act in ('Reclassify', 'Declassify')
              and r.state in ('submitted', 'returned') order by r.submitted_at desc limit 1) as asked,
            (select d.name from classification c join person d on d.id = c.decider_id
              where c.secret_id = v.id and c.outcome = 'approved' order by c.decided_at desc limit 1) as decider,
            v.state = 'active' and v.term_until <= :day as over
            """;
    private static final String FROM =
            "from visible v join unit u on u.id = v.unit_id where v.term_until is not null and v.state in ('active', 'declassified')";
    private static final String FOUND = "(v.cover_title ilike :f_text or v.number ilike :f_text)";

    private final Register<Line> register = new Register<>(
            "terms",
            columns(),
            new Source<>(
                    VisibleSecrets.WITH,
                    COLUMNS,
                    FROM,
                    FOUND,
                    "v.term_until, v.number",
                    VisibleSecrets::binds,
                    () -> (row, n) -> line(row)),
            List.of(
                    View.of("soon", "(v.state = 'active' and v.term_until <= :day::date + " + DAYS_AHEAD + ")"),
                    new View("over", "(v.state = 'active' and v.term_until <= :day)", true),
                    View.of("running", "v.state = 'active'"),
                    View.of("declassified", "v.state = 'declassified'")),
            List.of(
                    Filter.level("v.level"),
                    Filter.day("from", "register.from", "v.term_until >= :f_from::date"),
                    Filter.day("to", "register.to", "v.term_until <= :f_to::date")),
            new Register.Marks<>(line -> false, Line::over, "title", line -> "/secrets/" + line.id()),
            new Register.Traces<>(
                    line -> line.id().value(),
                    line -> "",
                    List.of(ActKind.CLASSIFICATION_DECIDED, ActKind.REQUEST_APPROVED)),
            List.of("officer", "checked"));

    public Register<Line> register() {
        return register;
    }

    /**
     * One line.
     *
     * @param since the first decision, from which the term counts
     * @param asked the number of the request to change or end it that waits
     * @param over the term has ended and nobody has decided
     */
    public record Line(
            SecretId id,
            String number,
            String coverTitle,
            String level,
            int termYears,
            @Nullable LocalDate since,
            LocalDate until,
            String unitZh,
            String unitEn,
            @Nullable String decider,
            @Nullable String asked,
            boolean declassified,
            boolean over) {}

    private static List<Column<Line>> columns() {
        return List.of(
                Column.<Line>code("number", 24, (line, shell) -> line.number()).sortedBy("v.number"),
                Column.<Line>text("title", 40, (line, shell) -> line.coverTitle())
                        .sortedBy("v.cover_title"),
                Column.<Line>level("level", 20, line -> new Cell.Level(line.level(), line.termYears()))
                        .ranked("v.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>code("term", 16, (line, shell) -> shell.w("secret.years", line.termYears()))
                        .sortedBy("v.term_years"),
                Column.<Line>day("since", 22, Line::since),
                Column.<Line>day("until", 22, Line::until).sortedBy("v.term_until"),
                Column.<Line>text("unit", 30, (line, shell) -> shell.pick(line.unitZh(), line.unitEn()))
                        .sortedBy("u.name_zh"),
                Column.<Line>text("decider", 22, (line, shell) -> line.decider()),
                Column.<Line>text("state", 36, TermRegister::state).as(Column.Use.REMARK));
    }

    private static @Nullable String state(Line line, Shell shell) {
        if (line.declassified()) {
            return shell.w("secret.state.declassified");
        }
        if (line.asked() != null) {
            return shell.w("register.terms.asked", line.asked());
        }
        return line.over() ? shell.w("register.terms.over") : null;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new SecretId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("level"),
                row.getInt("term_years"),
                row.getObject("since", LocalDate.class),
                row.getObject("term_until", LocalDate.class),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("decider"),
                row.getString("asked"),
                "declassified".equals(row.getString("state")),
                row.getBoolean("over"));
    }
}
