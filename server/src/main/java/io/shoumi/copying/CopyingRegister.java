package io.shoumi.copying;

import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 复制审批表 as one person may see it, a line for each copying: those of secrets that they may see, counts included. */
@Component
public class CopyingRegister {
    private static final String COLUMNS = """
            c.id, c.number, c.kind, c.secret_id, c.purpose, c.page_count, c.printing_number, c.approved_at, c.valid_until,
              c.made_at is not null as made, s.cover_title, s.level, s.term_years, k.copy_number as source, p.name as requester,
              u.name_zh as unit_zh, u.name_en as unit_en, m.name_zh as maker_zh, m.name_en as maker_en,
              (select count(*) from copying_share h where h.copying_id = c.id) as copies,
              array(select n.copy_number from copying_share h join carrier n on n.id = h.carrier_id where h.copying_id = c.id
                order by n.copy_number) as numbers,
            """ + CopyingStore.APPROVERS;
    private static final String VISIBLE = """
            from copying c join visible s on s.id = c.secret_id join carrier k on k.id = c.source_id
            join person p on p.id = c.requester_id left join unit u on u.id = p.unit_id join unit m on m.id = s.unit_id
            where true
            """;
    private static final String FOUND = "(p.name ilike :f_text or s.cover_title ilike :f_text or c.number ilike :f_text"
            + " or c.printing_number ilike :f_text or c.purpose ilike :f_text)";
    private static final String APPROVED = "(c.approved_at at time zone 'Asia/Shanghai')::date";

    private final Register<Line> register;

    CopyingRegister(Clock clock) {
        register = new Register<>(
                "copying",
                columns(clock),
                new Source<>(
                        VisibleSecrets.WITH,
                        COLUMNS,
                        VISIBLE,
                        FOUND,
                        "c.number desc",
                        VisibleSecrets::binds,
                        () -> (row, n) -> line(row)),
                List.of(
                        View.of("all", "true"),
                        View.of("waiting", "(c.made_at is null and c.valid_until > :now)"),
                        View.of("made", "c.made_at is not null"),
                        new View("lapsed", "(c.made_at is null and c.valid_until <= :now)", true),
                        View.of(
                                "mine",
                                "(c.requester_id = :me or c.made_by = :me or exists (select 1 from copying_share h"
                                        + " where h.copying_id = c.id and h.holder_id = :me))")),
                List.of(
                        Filter.choice("kind", "register.copying.col.kind", "c.kind = :f_kind", CopyingRegister::kinds),
                        Filter.level("s.level"),
                        Filter.day("from", "register.from", APPROVED + " >= :f_from::date"),
                        Filter.day("to", "register.to", APPROVED + " <= :f_to::date")),
                new Register.Marks<>(
                        line -> line.lapsed(clock.instant()), line -> false, "number", line -> "/copying/" + line.id()),
                new Register.Traces<>(
                        Line::secret,
                        line -> "copying:" + line.id(),
                        List.of(
                                ActKind.REQUEST_APPROVED,
                                ActKind.COPIES_MADE,
                                ActKind.HANDED_OUT,
                                ActKind.HAND_OVER_CONFIRMED,
                                ActKind.TAKEN_BACK)),
                List.of("approver", "maker", "clerk"));
    }

    public Register<Line> register() {
        return register;
    }

    private static List<Option> kinds(Shell shell) {
        return Arrays.stream(CopyingKind.values())
                .map(kind -> new Option(kind.code(), shell.w("copying.kind." + kind.code())))
                .toList();
    }

    /**
     * One copying.
     *
     * @param source the number of the copy that was copied
     * @param numbers of the new copies; empty until it is carried out
     */
    public record Line(UUID id, String number, Asked asked, Of of, Approved approved, Done done) {
        UUID secret() {
            return of.secret();
        }

        boolean lapsed(Instant now) {
            return !done.made() && !now.isBefore(approved.until());
        }
    }

    /** Who asked for how much and why. */
    record Asked(
            String requester,
            @Nullable String unitZh,
            @Nullable String unitEn,
            long copies,
            int pages,
            String purpose) {}

    /** Of what: {@code source} is the number of the copy that is copied. */
    record Of(String kind, UUID secret, String title, int source, Cell.Level level) {}

    /** By whom it was approved, when, and until when that holds. */
    record Approved(@Nullable String by, Instant at, Instant until) {}

    /** By which department, under which printing number; the new copies' numbers, none until it is carried out. */
    record Done(
            boolean made,
            String makerZh,
            String makerEn,
            @Nullable String printing,
            @Nullable String numbers) {}

    private static List<Column<Line>> columns(Clock clock) {
        return List.of(
                Column.<Line>code("number", 25, (line, shell) -> line.number()).sortedBy("c.number"),
                Column.<Line>text("requester", 16, (line, shell) -> line.asked.requester())
                        .sortedBy("p.name"),
                Column.<Line>text("unit", 22, (line, shell) -> shell.zh() ? line.asked.unitZh() : line.asked.unitEn())
                        .sortedBy("u.name_zh"),
                Column.<Line>text(
                                "title", 26, (line, shell) -> line.of.title() + " " + CopyNumber.text(line.of.source()))
                        .sortedBy("s.cover_title"),
                Column.<Line>text("kind", 14, (line, shell) -> shell.w("copying.kind." + line.of.kind())),
                Column.<Line>number("copies", 11, line -> line.asked.copies()).as(Column.Use.TOTALLED),
                Column.<Line>number("pages", 13, line -> line.asked.pages()),
                Column.<Line>level("level", 17, line -> line.of.level())
                        .ranked("s.level")
                        .as(Column.Use.TALLIED),
                Column.<Line>code("printing", 25, (line, shell) -> line.done.printing())
                        .sortedBy("c.printing_number"),
                Column.<Line>text("purpose", 28, (line, shell) -> line.asked.purpose()),
                Column.<Line>text("maker", 20, (line, shell) -> shell.pick(line.done.makerZh(), line.done.makerEn())),
                Column.<Line>text("approved", 16, (line, shell) -> line.approved.by()),
                Column.<Line>time("approved-at", 19, line -> line.approved.at()).sortedBy("c.approved_at"),
                Column.<Line>text(
                                "numbers",
                                21,
                                (line, shell) -> line.lapsed(clock.instant())
                                        ? shell.w("copying.state.lapsed")
                                        : line.done.numbers())
                        .as(Column.Use.REMARK));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Asked(
                        row.getString("requester"),
                        row.getString("unit_zh"),
                        row.getString("unit_en"),
                        row.getLong("copies"),
                        row.getInt("page_count"),
                        row.getString("purpose")),
                new Of(
                        row.getString("kind"),
                        row.getObject("secret_id", UUID.class),
                        row.getString("cover_title"),
                        row.getInt("source"),
                        new Cell.Level(row.getString("level"), row.getInt("term_years"))),
                new Approved(
                        row.getString("approvers"),
                        row.getTimestamp("approved_at").toInstant(),
                        row.getTimestamp("valid_until").toInstant()),
                new Done(
                        row.getBoolean("made"),
                        row.getString("maker_zh"),
                        row.getString("maker_en"),
                        row.getString("printing_number"),
                        spans((Integer[]) row.getArray("numbers").getArray())));
    }

    /** {@code 000004–000006}, as registers write numbers in a row. */
    private static @Nullable String spans(Integer[] numbers) {
        var spans = new java.util.ArrayList<int[]>();
        for (var number : numbers) {
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last[1] + 1 == number) {
                last[1] = number;
            } else {
                spans.add(new int[] {number, number});
            }
        }
        return spans.isEmpty()
                ? null
                : spans.stream()
                        .map(span -> Stream.of(span[0], span[1])
                                .distinct()
                                .map(CopyNumber::text)
                                .collect(Collectors.joining("–")))
                        .collect(Collectors.joining("、"));
    }
}
