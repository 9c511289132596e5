package io.shoumi.clearout.web;

import io.shoumi.clearout.ClearOut;
import io.shoumi.clearout.ClearOutItem;
import io.shoumi.clearout.ClearOutItem.Decision;
import io.shoumi.clearout.Department;
import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.paper.FormData;
import io.shoumi.paper.FormData.Head;
import io.shoumi.paper.Line;
import io.shoumi.paper.Line.Said;
import io.shoumi.paper.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A department's list on paper, as its printer may know it: beyond their scope a line bears its label alone. */
record PrintedClearOut(Shell shell, ClearOut clearOut, Department department, List<ClearOutItem> items) {
    FormData data() {
        return new FormData(
                word("print.title"),
                List.of(
                        clearOut.number(),
                        word("print.campaign", clearOut.name()),
                        word("print.unit", department.name(shell)),
                        word("print.due", shell.times().date(clearOut.dueAt()))),
                List.of(),
                List.of(
                        new Head(word("col.n"), 11, false),
                        new Head(word("col.label"), 35, false),
                        new Head(word("col.document"), 30, true),
                        new Head(word("col.title"), 40, true),
                        new Head(word("col.copy"), 17, false),
                        new Head(word("col.level"), 19, true),
                        new Head(word("col.reason"), 28, true),
                        new Head(word("col.day"), 22, false),
                        new Head(word("col.clerk"), 18, true),
                        new Head(word("col.receiver"), 18, true),
                        new Head(word("col.destination"), 35, true)),
                new Totals(shell),
                Stream.of("clerk", "receiver", "office")
                        .map(one -> new FormData.Signature(word("print.sign." + one), List.of()))
                        .toList(),
                List.of(
                        word("print.clauses"),
                        word("print.made", shell.full(shell.times().now()))),
                clearOut.number(),
                new FormData.Fixed(
                        shell.w("print.page", "{0}", "{1}"),
                        shell.w("print.end"),
                        shell.w("print.date"),
                        shell.w("print.seal")));
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var item : items) {
            lines.add(line(lines.size() + 1, item));
        }
        return lines;
    }

    private Line line(int n, ClearOutItem item) {
        var about = item.about();
        var decision = item.decision();
        var cells = Stream.of(
                        String.valueOf(n),
                        item.label(),
                        about == null ? "" : said(about.document()),
                        about == null ? "" : about.coverTitle(),
                        about == null ? "" : about.copyNumber(),
                        about == null ? "" : shell.w(LevelTag.of(about.level()).word()),
                        shell.w(item.reasonWord()),
                        decision == null ? "" : shell.times().date(decision.at()),
                        decision == null ? "" : decision.by(),
                        decision == null ? "" : said(decision.receiver()),
                        destination(item, decision))
                .map(Said::plain)
                .toList();
        return new Line(cells, about == null ? "" : cells.get(5).text(), 1, false);
    }

    /** Where it went; as long as it is open, how far it has come as well. */
    private String destination(ClearOutItem item, @Nullable Decision decision) {
        var state = shell.w(item.state().word());
        if (decision == null) {
            return state;
        }
        return Stream.of(
                        shell.w("clearout.done." + decision.way().code()),
                        said(decision.proof()),
                        said(decision.note()),
                        item.state().open() ? state : "")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String word(String key, Object... arguments) {
        return shell.w("clearout." + key, arguments);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Totals(Shell shell) implements FormData.Totals {
        @Override
        public int column() {
            return -1;
        }

        @Override
        public String page(Tally onPage) {
            return shell.w("register.total.page", shell.w("register.total.lines", onPage.lines()));
        }

        @Override
        public String running(Tally soFar, int page, boolean whole) {
            return shell.w("register.total.lines", soFar.lines());
        }
    }
}
