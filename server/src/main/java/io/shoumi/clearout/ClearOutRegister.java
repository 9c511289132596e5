package io.shoumi.clearout;

import io.shoumi.clearout.ClearOutItem.State;
import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.desk.Times;
import io.shoumi.gate.Caller;
import io.shoumi.ledger.ActKind;
import io.shoumi.register.Cell;
import io.shoumi.register.Column;
import io.shoumi.register.Filter;
import io.shoumi.register.Register;
import io.shoumi.register.Source;
import io.shoumi.register.View;
import io.shoumi.secret.VisibleSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 清退登记: a line for each decision about a copy of a secret within the viewer's scope; what was undone stays, struck through. */
@Component
public class ClearOutRegister {
    private static final String COLUMNS = """
            d.way, d.decided_at, d.undone_at is not null as undone, d.note, clear_out_state(i) as state, o.id as clear_out,
              o.number as campaign, o.due_at < :now as due, v.id as secret, coalesce(v.document_number, v.number) as document,
              v.cover_title, v.level, v.term_years, v.issuing_body, c.copy_number, u.name_zh, u.name_en, b.name as clerk,
              case d.way when 'to-issuer' then s.receiver else r.name end as receiver, w.name_zh as to_zh, w.name_en as to_en,
              coalesce(g.name, v.issuing_body) as issuer, x.number as list
            """;
    private static final String FROM = """
            from clear_out_decision d join clear_out_item i on i.id = d.item_id join clear_out o on o.id = i.clear_out_id
            join carrier c on c.id = i.carrier_id join visible v on v.id = c.secret_id join unit u on u.id = i.unit_id
            join person b on b.id = d.decided_by left join person r on r.id = d.receiver_id left join unit w on w.id = r.unit_id
            left join dispatch_copy k on k.carrier_id = c.id and k.over_at is null and d.way = 'to-issuer'
            left join dispatch s on s.id = k.dispatch_id left join outside_organisation g on g.id = s.organisation_id
            left join lateral (select q.number from destruction_item y join destruction q on q.id = y.destruction_id
              where y.carrier_id = c.id and y.struck_at is null and q.state in ('submitted', 'approved', 'done') and d.way = 'destroy'
              order by q.created_at desc limit 1) x on true
            where true
            """;
    private static final String FOUND =
            "(v.cover_title ilike :f_text or v.number ilike :f_text or v.document_number ilike :f_text or o.number ilike :f_text"
                    + " or o.name ilike :f_text or b.name ilike :f_text or r.name ilike :f_text)";
    private static final String STANDS = "d.undone_at is null and ";
    private static final String DAY = "(d.decided_at at time zone 'Asia/Shanghai')::date";

    private final Register<Line> register = new Register<>(
            "clear-out",
            columns(),
            new Source<>(
                    VisibleSecrets.WITH,
                    COLUMNS,
                    FROM,
                    FOUND,
                    "d.decided_at desc, v.number, c.copy_number, d.id",
                    ClearOutRegister::binds,
                    () -> (row, n) -> line(row)),
            List.of(
                    View.of("all", "true"),
                    View.of("open", "(" + STANDS + "clear_out_open(i))"),
                    View.of("returned", "(" + STANDS + "d.way in ('return', 'to-issuer'))"),
                    View.of("destroyed", "(" + STANDS + "d.way = 'destroy')"),
                    View.of("kept", "(" + STANDS + "d.way = 'keep')")),
            List.of(
                    Filter.level("v.level"),
                    Filter.day("from", "register.from", DAY + " >= :f_from::date"),
                    Filter.day("to", "register.to", DAY + " <= :f_to::date")),
            new Register.Marks<>(Line::undone, Line::late, "title", line -> "/secrets/" + line.secret()),
            new Register.Traces<>(
                    Line::secret,
                    line -> new ClearOutId(line.campaign().id()).subject(),
                    List.of(
                            ActKind.CLEAR_OUT_OPENED,
                            ActKind.CLEAR_OUT_DECIDED,
                            ActKind.CLEAR_OUT_UNDONE,
                            ActKind.HAND_OVER_CONFIRMED,
                            ActKind.CLEAR_OUT_CLOSED)),
            List.of("clerk", "receiver", "checked"));

    public Register<Line> register() {
        return register;
    }

    private static Map<String, Object> binds(Caller viewer, Instant now) {
        return VisibleSecrets.binds(viewer, now);
    }

    /** One decision. */
    public record Line(UUID secret, Copy copy, Done done, Where where, Campaign campaign, boolean undone, State state) {
        boolean late() {
            return !undone && campaign.due() && state.open();
        }
    }

    record Copy(String unitZh, String unitEn, String document, String title, String level, int termYears, int number) {}

    /** @param receiver who took it in, or signed the dispatch's slip; null where nobody has to, or has yet */
    record Done(LocalDate day, String clerk, @Nullable String receiver) {}

    /** Where it went; what does not concern its way is null. */
    record Where(
            ClearingWay way,
            @Nullable String unitZh,
            @Nullable String unitEn,
            @Nullable String issuer,
            @Nullable String list,
            @Nullable String note) {}

    record Campaign(UUID id, String number, boolean due) {}

    private static List<Column<Line>> columns() {
        return List.of(
                Column.<Line>text("unit", 26, (line, shell) -> shell.pick(line.copy.unitZh, line.copy.unitEn))
                        .sortedBy("u.name_zh"),
                Column.<Line>text("document", 32, (line, shell) -> line.copy.document)
                        .sortedBy("coalesce(v.document_number, v.number)"),
                Column.<Line>text("title", 42, (line, shell) -> line.copy.title).sortedBy("v.cover_title"),
                Column.<Line>code("copy", 16, (line, shell) -> CopyNumber.text(line.copy.number))
                        .sortedBy("c.copy_number"),
                Column.<Line>level("level", 20, line -> new Cell.Level(line.copy.level, line.copy.termYears))
                        .ranked("v.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>day("day", 20, line -> line.done.day).sortedBy("d.decided_at"),
                Column.<Line>text("clerk", 19, (line, shell) -> line.done.clerk).sortedBy("b.name"),
                Column.<Line>text("receiver", 19, (line, shell) -> line.done.receiver)
                        .sortedBy("r.name"),
                Column.<Line>text("destination", 37, ClearOutRegister::destination)
                        .sortedBy("d.way"),
                Column.<Line>text("state", 19, ClearOutRegister::state).as(Column.Use.REMARK),
                Column.<Line>code("campaign", 23, (line, shell) -> line.campaign.number)
                        .sortedBy("o.number"));
    }

    private static String destination(Line line, Shell shell) {
        var where = line.where;
        var said = switch (where.way) {
            case RETURN -> where.unitZh == null ? null : shell.pick(where.unitZh, String.valueOf(where.unitEn));
            case TO_ISSUER -> where.issuer;
            case DESTROY, SALE -> where.list;
            case KEEP -> where.note;
        };
        var way = shell.w("clearout.done." + where.way.code());
        return said == null ? way : shell.w("clearout.destination", way, said);
    }

    private static String state(Line line, Shell shell) {
        return shell.w(line.undone ? "clearout.undone" : line.state.word());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("secret", UUID.class),
                new Copy(
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("document"),
                        row.getString("cover_title"),
                        row.getString("level"),
                        row.getInt("term_years"),
                        row.getInt("copy_number")),
                new Done(
                        row.getTimestamp("decided_at")
                                .toInstant()
                                .atZone(Times.SHANGHAI)
                                .toLocalDate(),
                        row.getString("clerk"),
                        row.getString("receiver")),
                new Where(
                        ClearingWay.of(row.getString("way")).orElseThrow(),
                        row.getString("to_zh"),
                        row.getString("to_en"),
                        row.getString("issuer"),
                        row.getString("list"),
                        row.getString("note")),
                new Campaign(row.getObject("clear_out", UUID.class), row.getString("campaign"), row.getBoolean("due")),
                row.getBoolean("undone"),
                State.of(row.getString("state")));
    }
}
