package io.shoumi.register;

import io.shoumi.desk.Shell;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One column of a register, declared once for page, paper and sheet.
 *
 * @param key its head's word is the register's prefix, {@code .col.} and this; also how an address names it for sorting
 * @param width its share of the paper's 273 mm
 * @param reads what a line holds there
 * @param sortedBy the SQL of the program's own by which it is sorted; empty where its head is no link
 * @param use what else it is for
 */
public record Column<L>(String key, Kind kind, double width, Reads<L> reads, String sortedBy, Use use) {
    /** Levels in the order of their rank. */
    private static final String RANK =
            "array_position(array['internal','ordinary','core','state-secret','state-confidential','state-top'], %s)";

    /** What a column is for, beside showing what it holds. */
    public enum Use {
        PLAIN,
        /** Its numbers are added up, page by page. */
        TOTALLED,
        /** The totals count each of its values. */
        TALLIED,
        /** Says what became of a line that is struck through, and so is not struck itself. */
        REMARK
    }

    /** Takes the cell out of a line. */
    @FunctionalInterface
    public interface Reads<L> {
        Cell of(L line, Shell shell);
    }

    /** Takes a text out of a line, in the viewer's language. */
    @FunctionalInterface
    public interface Says<L> {
        @Nullable
        String of(L line, Shell shell);
    }

    /** Takes a value out of a line; none where nothing is recorded. */
    @FunctionalInterface
    public interface Holds<L, T> {
        @Nullable
        T of(L line);
    }

    public static <L> Column<L> of(String key, Kind kind, double width, Reads<L> reads) {
        return new Column<>(key, kind, width, reads, "", Use.PLAIN);
    }

    public static <L> Column<L> code(String key, double width, Says<L> says) {
        return of(key, Kind.CODE, width, (line, shell) -> Cell.text(says.of(line, shell)));
    }

    public static <L> Column<L> text(String key, double width, Says<L> says) {
        return of(key, Kind.TEXT, width, (line, shell) -> Cell.text(says.of(line, shell)));
    }

    public static <L> Column<L> day(String key, double width, Holds<L, LocalDate> holds) {
        return of(key, Kind.DATE, width, (line, shell) -> Cell.day(holds.of(line)));
    }

    public static <L> Column<L> time(String key, double width, Holds<L, Instant> holds) {
        return of(key, Kind.DATE, width, (line, shell) -> Cell.time(holds.of(line)));
    }

    public static <L> Column<L> number(String key, double width, Holds<L, ? extends Number> holds) {
        return of(key, Kind.NUMBER, width, (line, shell) -> Cell.number(holds.of(line)));
    }

    public static <L> Column<L> level(String key, double width, Holds<L, Cell.Level> holds) {
        return of(key, Kind.LEVEL, width, (line, shell) -> {
            var level = holds.of(line);
            return level == null ? new Cell.Nothing() : level;
        });
    }

    /** Nothing of it is recorded; the column stands because the form that offices keep has it. */
    public static <L> Column<L> notRecorded(String key, double width) {
        return of(key, Kind.TEXT, width, (line, shell) -> new Cell.Nothing());
    }

    public Column<L> sortedBy(String sql) {
        return new Column<>(key, kind, width, reads, sql, use);
    }

    /** @param sql the level's code */
    public Column<L> ranked(String sql) {
        return sortedBy(String.format(RANK, sql));
    }

    public Column<L> as(Use other) {
        return new Column<>(key, kind, width, reads, sortedBy, other);
    }

    public boolean sortable() {
        return !sortedBy.isEmpty();
    }

    boolean wraps() {
        return kind == Kind.TEXT || kind == Kind.LEVEL;
    }
}
