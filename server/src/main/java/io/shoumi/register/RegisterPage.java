package io.shoumi.register;

import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.desk.SoughtWords;
import io.shoumi.desk.Tab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A register as its page shows it, already in the viewer's language.
 *
 * @param saved whether the viewer's saved filter chose the lines
 * @param keep what a search must not lose
 */
public record RegisterPage(
        Texts texts,
        List<Tab> tabs,
        List<Choice> choices,
        List<Head> heads,
        List<Row> rows,
        Turning turning,
        Links links,
        Map<String, String> keep,
        boolean saved) {
    /** How many narrow characters a cell shows; of a longer text its beginning, and the whole of it on pointing there. */
    private static final int WIDE = 44;

    /** @param code the register's */
    public record Texts(String code, String title, String none, String sought) {}

    /** What the filters' own form must not lose: the view, the order and the mark of a search. */
    public Map<String, String> carried() {
        var carried = new LinkedHashMap<>(links.fields());
        choices.forEach(choice -> carried.remove(choice.name()));
        return carried;
    }

    public String code() {
        return texts.code();
    }

    /** One filter: what can be chosen, or a day that is typed when {@code options} is empty. */
    public record Choice(String name, String label, List<Option> options, String value, String clear) {
        public boolean day() {
            return options.isEmpty();
        }
    }

    /** @param href sorts by the column, or the other way round; null where it cannot be sorted by */
    public record Head(
            String text, @Nullable String href, @Nullable String sorted, boolean right) {}

    /** @param css what makes the row stand out; null for nothing */
    public record Row(@Nullable String css, List<Shown> cells) {}

    /**
     * A cell to show.
     *
     * @param level the code of a level, shown as its badge; null for any other cell
     * @param term the term beside a state level
     * @param href where it leads; null for nowhere
     */
    public record Shown(
            String text,
            @Nullable String css,
            @Nullable String level,
            String term,
            @Nullable String href) {
        public boolean empty() {
            return text.equals(Cell.NOTHING);
        }

        /** As much as the page has room for. */
        public String brief() {
            var end = 0;
            for (var room = WIDE; end < text.length() && room > 0; end++) {
                room -= Character.isIdeographic(text.charAt(end)) ? 2 : 1;
            }
            return end < text.length() ? text.substring(0, end) + "…" : text;
        }
    }

    /** Where in the register the page is. */
    public record Turning(
            long from,
            long to,
            long total,
            @Nullable String prev,
            @Nullable String next) {}

    /** @param saves what can be saved as the viewer's own filter; null where it is what opens anyway */
    public record Links(
            String path,
            String pdf,
            String xlsx,
            String blank,
            @Nullable String saves,
            Map<String, String> fields) {}

    /** The words of the view and filters that choose the lines, for page and paper. */
    static String which(Register<?> register, Asked asked, Shell shell) {
        var view = register.views().stream()
                .filter(one -> one.code().equals(asked.value(Asked.VIEW)))
                .map(one -> shell.w(register.word("view." + one.code())));
        var filters = register.filters().stream()
                .filter(filter -> !asked.value(filter.name()).isEmpty())
                .map(filter -> shell.w(filter.word()) + " " + label(filter, asked, shell));
        var sought = Stream.of(asked.text()).filter(text -> !text.isEmpty()).map(text -> shell.w("register.sought"));
        var all =
                Stream.of(view, filters, sought).flatMap(one -> one).collect(Collectors.joining(shell.pick("，", ", ")));
        return all.isEmpty() ? shell.w("register.all") : all;
    }

    private static String label(Filter filter, Asked asked, Shell shell) {
        var value = asked.value(filter.name());
        return filter.options().apply(shell).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    static List<Choice> choices(Register<?> register, Asked asked, Shell shell) {
        return register.filters().stream()
                .map(filter -> {
                    var options = filter.options().apply(shell);
                    var all = options.isEmpty()
                            ? options
                            : Stream.concat(Stream.of(new Option("", shell.w("register.all"))), options.stream())
                                    .toList();
                    var clear = register.path() + "?" + asked.with(filter.name(), "");
                    return new Choice(filter.name(), shell.w(filter.word()), all, asked.value(filter.name()), clear);
                })
                .toList();
    }

    static <L> List<Head> heads(Register<L> register, Asked asked, Shell shell) {
        return register.columns().stream()
                .map(column -> {
                    var sorted = column.key().equals(asked.sorted());
                    var next = sorted && !asked.descending() ? "-" + column.key() : column.key();
                    return new Head(
                            shell.w(register.heading(column)),
                            column.sortable() ? register.path() + "?" + asked.with(Asked.SORT, next) : null,
                            sorted ? asked.descending() ? "descending" : "ascending" : null,
                            column.kind() == Kind.NUMBER);
                })
                .toList();
    }

    static <L> Row row(Register<L> register, L line, Shell shell) {
        var cells = new ArrayList<Shown>();
        for (var column : register.columns()) {
            var linked = column.key().equals(register.marks().linked());
            var href = linked ? register.marks().href().apply(line) : "";
            cells.add(shown(column, column.reads().of(line, shell), shell, href));
        }
        var css = register.marks().struck().test(line)
                ? "void"
                : register.marks().late().test(line) ? "late" : null;
        return new Row(css, cells);
    }

    private static Shown shown(Column<?> column, Cell cell, Shell shell, String href) {
        var css = column.use() == Column.Use.REMARK ? "keep" : late(cell) ? "late-text" : css(column.kind());
        var text = cell.onPage(shell);
        return cell instanceof Cell.Level level
                ? new Shown(text, css, level.code(), level.term(shell), null)
                : new Shown(text, css, null, "", href.isEmpty() ? null : href);
    }

    private static boolean late(Cell cell) {
        return cell instanceof Cell.Overdue || cell instanceof Cell.Due due && due.late();
    }

    private static @Nullable String css(Kind kind) {
        return switch (kind) {
            case NUMBER -> "r";
            case TEXT -> "sec";
            case CODE, DATE, LEVEL -> null;
        };
    }

    static Map<String, String> keep(Asked asked) {
        var keep = new LinkedHashMap<>(asked.fields());
        keep.remove(SoughtWords.MARK);
        return keep;
    }
}
