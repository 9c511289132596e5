package io.shoumi.secret;

import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.SecretId;
import io.shoumi.register.Cell;
import io.shoumi.register.Column;
import io.shoumi.register.Filter;
import io.shoumi.register.Register;
import io.shoumi.register.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 收文登记簿: what came from outside and was registered, within the viewer's scope. Enclosures, the reply's number, the day of filing
 * and the file's number are not recorded by anything yet; their columns hold a dash.
 */
@Component
public class ReceiptRegister {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String COLUMNS = """
            v.id, v.number, v.cover_title, v.issuing_body, v.document_number, v.level, v.term_years, v.term_until, u.name_zh,
            u.name_en, p.name as receiver, coalesce(k.at, v.registered_at) as received_at, r.*
            """;
    private static final String FROM = """
            from visible v join unit u on u.id = v.unit_id left join intake k on k.id = v.id
            join person p on p.id = coalesce(k.person_id, v.registered_by)
            cross join lateral (
              select count(*) as copies, min(c.copy_number) as first_copy, max(c.copy_number) as last_copy,
                count(*) filter (where h.state = 'destroyed') as destroyed, count(*) filter (where h.state = 'returned') as returned,
                max(lower(h.during)) filter (where h.state in ('destroyed', 'returned')) as ended_at
              from carrier c left join custody h on h.carrier_id = c.id and upper_inf(h.during)
              where c.secret_id = v.id and c.origin = 'received') r
            where v.number is not null and exists (select 1 from classification o where o.secret_id = v.id
              and o.outcome = 'approved' and o.origin = 'received')
            """;
    private static final String FOUND =
            "(v.cover_title ilike :f_text or v.number ilike :f_text or v.document_number ilike :f_text or v.issuing_body ilike :f_text)";
    private static final String DAY = "(coalesce(k.at, v.registered_at) at time zone 'Asia/Shanghai')::date";

    private final Register<Line> register = new Register<>(
            "receipt",
            columns(),
            new Source<>(
                    VisibleSecrets.WITH,
                    COLUMNS,
                    FROM,
                    FOUND,
                    "coalesce(k.at, v.registered_at) desc, v.number desc",
                    VisibleSecrets::binds,
                    () -> (row, n) -> line(row)),
            List.of(),
            List.of(
                    Filter.level("v.level"),
                    Filter.day("from", "register.from", DAY + " >= :f_from::date"),
                    Filter.day("to", "register.to", DAY + " <= :f_to::date")),
            new Register.Marks<>(line -> false, line -> false, "title", line -> "/secrets/" + line.id()),
            new Register.Traces<>(
                    line -> line.id().value(),
                    line -> "",
                    List.of(ActKind.FILE_RECEIVED, ActKind.CLASSIFICATION_DECIDED, ActKind.CARRIER_NUMBERED)),
            List.of("clerk", "checked"));

    public Register<Line> register() {
        return register;
    }

    /**
     * One line.
     *
     * @param copies those that were received, and not made here
     */
    public record Line(
            SecretId id, String number, LocalDate receivedOn, Document document, Copies copies, Secrecy secrecy) {}

    /** What it is and whose, as it came. */
    public record Document(
            @Nullable String issuer,
            @Nullable String number,
            String coverTitle,
            String unitZh,
            String unitEn,
            String receiver) {}

    /** How many came, their numbers, and how many of them are gone. */
    public record Copies(
            int count,
            int first,
            int last,
            int destroyed,
            int returned,
            @Nullable Instant endedAt) {}

    public record Secrecy(
            String level, int termYears, @Nullable LocalDate until) {}

    private static List<Column<Line>> columns() {
        return List.of(
                Column.<Line>code("number", 23, (line, shell) -> line.number()).sortedBy("v.number"),
                Column.<Line>day("day", 18, Line::receivedOn).sortedBy("coalesce(k.at, v.registered_at)"),
                Column.<Line>text("issuer", 22, (line, shell) -> line.document().issuer())
                        .sortedBy("v.issuing_body"),
                Column.<Line>text(
                                "document", 24, (line, shell) -> line.document().number())
                        .sortedBy("v.document_number"),
                Column.<Line>text("title", 26, (line, shell) -> line.document().coverTitle())
                        .sortedBy("v.cover_title"),
                Column.notRecorded("enclosures", 9),
                Column.<Line>number("copies", 11, line -> line.copies().count())
                        .sortedBy("r.copies")
                        .as(Column.Use.TOTALLED),
                Column.<Line>text("copy", 14, ReceiptRegister::numbers),
                Column.<Line>level(
                                "level",
                                17,
                                line -> new Cell.Level(
                                        line.secrecy().level(), line.secrecy().termYears()))
                        .ranked("v.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>text("term", 18, ReceiptRegister::term).sortedBy("v.term_until"),
                Column.<Line>text(
                                "unit",
                                20,
                                (line, shell) -> shell.pick(
                                        line.document().unitZh(),
                                        line.document().unitEn()))
                        .sortedBy("u.name_zh"),
                Column.<Line>text(
                                "receiver", 15, (line, shell) -> line.document().receiver())
                        .sortedBy("p.name"),
                Column.notRecorded("reply", 14),
                Column.notRecorded("filed", 14),
                Column.notRecorded("volume", 11),
                Column.<Line>text("gone", 19, ReceiptRegister::gone).as(Column.Use.REMARK));
    }

    private static @Nullable String numbers(Line line, Shell shell) {
        var copies = line.copies();
        if (copies.count() == 0) {
            return null;
        }
        var first = CopyNumber.text(copies.first());
        return copies.count() == 1 ? first : first + "–" + CopyNumber.text(copies.last());
    }

    private static String term(Line line, Shell shell) {
        var years = shell.w("secret.years", line.secrecy().termYears());
        var until = line.secrecy().until();
        return until == null ? years : shell.w("register.receipt.until", years, until);
    }

    private static @Nullable String gone(Line line, Shell shell) {
        var copies = line.copies();
        var at = copies.endedAt();
        var said = new ArrayList<String>();
        if (copies.returned() > 0) {
            said.add(shell.w("register.receipt.returned", copies.returned()));
        }
        if (copies.destroyed() > 0) {
            said.add(shell.w("register.receipt.destroyed", copies.destroyed()));
        }
        return at == null ? null : String.join(" ", said) + " " + shell.times().date(at);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new SecretId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getTimestamp("received_at").toInstant().atZone(CHINA).toLocalDate(),
                new Document(
                        row.getString("issuing_body"),
                        row.getString("document_number"),
                        row.getString("cover_title"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("receiver")),
                new Copies(
                        row.getInt("copies"),
                        row.getInt("first_copy"),
                        row.getInt("last_copy"),
                        row.getInt("destroyed"),
                        row.getInt("returned"),
                        instant(row.getTimestamp("ended_at"))),
                new Secrecy(
                        row.getString("level"),
                        row.getInt("term_years"),
                        row.getObject("term_until", LocalDate.class)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
