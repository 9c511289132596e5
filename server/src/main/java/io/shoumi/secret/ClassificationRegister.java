package io.shoumi.secret;

import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.evidence.json.MalformedJsonException;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.register.Cell;
import io.shoumi.register.Column;
import io.shoumi.register.Filter;
import io.shoumi.register.Register;
import io.shoumi.register.Source;
import io.shoumi.register.View;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** 定密审批表: every classification decision within the viewer's scope, in the columns that offices keep. */
@Component
public class ClassificationRegister {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int YEARS = 5;
    private static final String COLUMNS = """
            v.id, v.number, v.cover_title, v.state, u.name_zh, u.name_en, p.name as proposer, d.name as decider, c.*,
            (select min(n.proposed_at) from classification n where n.secret_id = c.secret_id and n.proposed_at > c.proposed_at)
              as corrected_at
            """;
    private static final String FROM = """
            from visible v join classification c on c.secret_id = v.id join person p on p.id = c.proposer_id
            left join person d on d.id = c.decider_id join unit u on u.id = v.unit_id where true
            """;
    private static final String FOUND =
            "(v.cover_title ilike :f_text or v.number ilike :f_text or p.name ilike :f_text or d.name ilike :f_text)";
    private static final String YEAR =
            "extract(year from c.proposed_at at time zone 'Asia/Shanghai')::int::text = :f_year";

    private final SecretRecords records;
    private final Register<Line> register;

    ClassificationRegister(SecretRecords records) {
        this.records = records;
        register = new Register<>(
                "classification",
                columns(),
                new Source<>(
                        VisibleSecrets.WITH,
                        COLUMNS,
                        FROM,
                        FOUND,
                        "c.proposed_at desc, c.id",
                        VisibleSecrets::binds,
                        this::rows),
                List.of(
                        View.of("all", "true"),
                        View.of("pending", "(c.outcome is null and v.state = 'proposed')"),
                        View.of("approved", "c.outcome = 'approved'"),
                        View.of("above", aboveTheGuide()),
                        View.of("changed", "c.kind <> 'first'"),
                        View.of("refused", "c.outcome = 'refused'")),
                List.of(
                        Filter.choice("year", "register.year", YEAR, ClassificationRegister::years),
                        Filter.level("c.level")),
                new Register.Marks<>(
                        line -> "refused".equals(line.outcome()) || "withdrawn".equals(line.state()),
                        line -> false,
                        "name",
                        line -> "/secrets/" + line.id()),
                new Register.Traces<>(
                        line -> line.id().value(),
                        line -> "",
                        List.of(
                                ActKind.CLASSIFICATION_PROPOSED,
                                ActKind.CLASSIFICATION_DECIDED,
                                ActKind.CLASSIFICATION_WITHDRAWN)),
                List.of("decider", "handler"));
    }

    public Register<Line> register() {
        return register;
    }

    /**
     * One line: 名称 承办人 依据 密级 期限 知悉范围 定密责任人.
     *
     * @param kind the first decision, a change, or the end of the secrecy
     * @param correctedOn when it was proposed again after a refusal, or the change after this decision was
     */
    public record Line(
            SecretId id,
            @Nullable String number,
            String coverTitle,
            String unitZh,
            String unitEn,
            String proposer,
            LocalDate proposedOn,
            String basis,
            String level,
            int termYears,
            List<SecretRecord.ScopeLine> scope,
            @Nullable String decider,
            @Nullable LocalDate decidedOn,
            @Nullable String outcome,
            String state,
            String kind,
            @Nullable LocalDate correctedOn) {
        boolean first() {
            return kind.equals("first");
        }
    }

    /** A measure of over-classification: what stands, and stands higher than the guide proposes for its kind. */
    private static String aboveTheGuide() {
        var kinds = Catalogue.load().guide().entries().stream()
                .map(entry -> " when '" + entry.code() + "' then "
                        + entry.proposal().level().ordinal())
                .collect(Collectors.joining());
        var rank = Arrays.stream(Level.values())
                .map(level -> " when '" + level.code() + "' then " + level.ordinal())
                .collect(Collectors.joining());
        return "(v.state = 'active' and c.outcome = 'approved' and (case c.level" + rank + " end) > (case v.kind"
                + kinds
                + " end) and not exists (select 1 from classification n where n.secret_id = c.secret_id"
                + " and n.outcome = 'approved' and n.decided_at > c.decided_at))";
    }

    private static List<Column<Line>> columns() {
        return List.of(
                Column.<Line>code("number", 23, (line, shell) -> line.number()).sortedBy("v.number"),
                Column.<Line>text("name", 26, (line, shell) -> line.coverTitle())
                        .sortedBy("v.cover_title"),
                Column.<Line>text("handler", 16, (line, shell) -> line.proposer())
                        .sortedBy("p.name"),
                Column.<Line>text("unit", 20, (line, shell) -> shell.pick(line.unitZh(), line.unitEn()))
                        .sortedBy("u.name_zh"),
                Column.<Line>text("basis", 38, (line, shell) -> line.basis()),
                Column.<Line>level("level", 17, line -> new Cell.Level(line.level(), line.termYears()))
                        .ranked("c.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>code("term", 13, (line, shell) -> shell.w("secret.years", line.termYears()))
                        .sortedBy("c.term_years"),
                Column.<Line>text("scope", 38, ClassificationRegister::scope),
                Column.<Line>text("decider", 18, (line, shell) -> line.decider())
                        .sortedBy("d.name"),
                Column.<Line>day("proposed", 18, Line::proposedOn).sortedBy("c.proposed_at"),
                Column.<Line>day("decided", 18, Line::decidedOn).sortedBy("c.decided_at"),
                Column.<Line>text("change", 26, ClassificationRegister::change).as(Column.Use.REMARK));
    }

    private static String scope(Line line, Shell shell) {
        return line.scope().stream().map(entry -> entry.in(shell)).collect(Collectors.joining(shell.pick("、", ", ")));
    }

    private static @Nullable String change(Line line, Shell shell) {
        if (line.outcome() == null) {
            return shell.w("secret.state." + line.state());
        }
        if (line.outcome().equals("refused")) {
            return line.correctedOn() == null
                    ? shell.w("secret.state.refused")
                    : shell.w("register.classification.corrected", line.correctedOn());
        }
        if (line.correctedOn() != null) {
            return shell.w("register.classification.changed", line.correctedOn());
        }
        var kind = line.first() ? "" : shell.w("register.classification.kind." + line.kind()) + " ";
        var state = line.state().equals("active") || line.state().equals("declassified")
                ? ""
                : shell.w("secret.state." + line.state());
        return (kind + state).isBlank() ? null : (kind + state).strip();
    }

    private static List<Option> years(Shell shell) {
        var now = shell.times().today().getYear();
        return IntStream.iterate(now, year -> year > now - YEARS, year -> year - 1)
                .mapToObj(String::valueOf)
                .map(year -> new Option(year, year))
                .toList();
    }

    /** Scopes that say the same are looked up once. */
    private RowMapper<Line> rows() {
        var scopes = new HashMap<String, List<SecretRecord.ScopeLine>>();
        return (row, n) -> line(row, scopes.computeIfAbsent(row.getString("scope"), this::inWords));
    }

    /** What is no scope, because somebody altered it in the database, is shown as it stands there. */
    private List<SecretRecord.ScopeLine> inWords(String recorded) {
        try {
            return records.inWords(Scope.parse(recorded));
        } catch (MalformedJsonException | ClassCastException altered) {
            return List.of(new SecretRecord.ScopeLine(recorded, null, null, null));
        }
    }

    private static Line line(ResultSet row, List<SecretRecord.ScopeLine> scope) throws SQLException {
        return new Line(
                new SecretId(row.getObject("secret_id", UUID.class)),
                row.getString("number"),
                row.getString("cover_title"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("proposer"),
                java.util.Objects.requireNonNull(day(row, "proposed_at")),
                row.getString("basis"),
                row.getString("level"),
                row.getInt("term_years"),
                scope,
                row.getString("decider"),
                day(row, "decided_at"),
                row.getString("outcome"),
                row.getString("state"),
                row.getString("kind"),
                day(row, "corrected_at"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().atZone(CHINA).toLocalDate();
    }
}
