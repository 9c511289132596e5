package io.shoumi.register;

import io.shoumi.ledger.ActKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A register, declared once.
 *
 * @param code stands in its address, {@code /registers/<code>}, and before its words, {@code register.<code>.}
 * @param columns in the paper form's order; the first names the line
 * @param views the first is shown when none is asked for; none where there is one view only
 * @param signers the keys of those who sign the form: {@code .sign.} and the key
 */
public record Register<L>(
        String code,
        List<Column<L>> columns,
        Source<L> source,
        List<View> views,
        List<Filter> filters,
        Marks<L> marks,
        Traces<L> traces,
        List<String> signers) {
    public Register {
        columns = List.copyOf(columns);
        views = List.copyOf(views);
        filters = List.copyOf(filters);
        signers = List.copyOf(signers);
    }

    /**
     * How a line stands out.
     *
     * @param struck it was corrected, refused or withdrawn: struck through, never left out
     * @param late it is late
     * @param linked the key of the column that leads somewhere
     * @param href where to
     */
    public record Marks<L>(Predicate<L> struck, Predicate<L> late, String linked, Function<L, String> href) {}

    /**
     * Which entries of the evidence log tell of the lines.
     *
     * @param secret the secret of a line
     * @param subject what else entries name, such as {@code destruction:<id>}; empty for nothing
     * @param kinds the kinds of those entries
     */
    public record Traces<L>(Function<L, UUID> secret, Function<L, String> subject, List<ActKind> kinds) {}

    public String path() {
        return "/registers/" + code;
    }

    /** The key of a word of its own. */
    public String word(String of) {
        return "register." + code + "." + of;
    }

    String heading(Column<?> column) {
        return word("col." + column.key());
    }

    Optional<Column<L>> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    Stream<Column<L>> used(Column.Use use) {
        return columns.stream().filter(column -> column.use() == use);
    }
}
