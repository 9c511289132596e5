package io.shoumi.stocktake.web;

import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.paper.FormData;
import io.shoumi.paper.FormData.Fact;
import io.shoumi.paper.FormData.Head;
import io.shoumi.paper.Line;
import io.shoumi.paper.Line.Said;
import io.shoumi.paper.Tally;
import io.shoumi.stocktake.CountLine;
import io.shoumi.stocktake.StockTake;
import io.shoumi.stocktake.StockTake.Checker;
import io.shoumi.stocktake.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of a count on paper, as its printer may know it: beyond their scope a line bears its label alone. */
record PrintedResult(Shell shell, StockTake take, Sums sums, List<CountLine> counted) {
    FormData data() {
        var checkers = take.checkers();
        return new FormData(
                word("print." + take.kind().code()),
                List.of(
                        take.number(),
                        word("print.started", shell.full(take.startedAt())),
                        word("print.state", shell.w(take.stateWord())),
                        word("print.made", shell.full(shell.times().now()))),
                matter(),
                List.of(
                        new Head(word("col.n"), 12, false),
                        new Head(word("col.label"), 36, false),
                        new Head(word("col.secret"), 56, true),
                        new Head(word("col.copy"), 18, false),
                        new Head(word("col.level"), 22, true),
                        new Head(word("col.expected"), 27, true),
                        new Head(word("col.in"), 27, true),
                        new Head(word("col.state"), 25, true),
                        new Head(word("col.done"), 50, true)),
                new Totals(shell, sums),
                List.of(
                        signature(handsOver() ? "print.giver" : "print.first", checkers.first()),
                        signature(handsOver() ? "print.receiver" : "print.second", checkers.second())),
                foot(),
                take.number(),
                new FormData.Fixed(
                        shell.w("print.page", "{0}", "{1}"),
                        shell.w("print.end"),
                        shell.w("print.date"),
                        shell.w("print.seal")));
    }

    private boolean handsOver() {
        return take.successor().isPresent();
    }

    private List<List<Fact>> matter() {
        var where = new ArrayList<Fact>();
        where.add(new Fact(word("print.where"), take.extent().said(shell)));
        where.add(new Fact(word("print.custodian"), take.extent().custodians()));
        if (take.extent().sample() != null) {
            where.add(
                    new Fact(word("print.sample"), String.valueOf(take.extent().sample())));
        }
        var figures = Stream.of(
                        figure("expected", sums.expected()),
                        figure("found", sums.found()),
                        figure("misplaced", sums.misplaced()),
                        figure("missing", sums.missing()),
                        figure("unexpected", sums.unexpected()),
                        figure("accounted", sums.accounted()))
                .toList();
        return List.of(List.copyOf(where), figures);
    }

    private Fact figure(String key, int count) {
        return new Fact(word("sum." + key), String.valueOf(count));
    }

    private FormData.Signature signature(String label, Checker checker) {
        var at = checker.signedAt();
        return new FormData.Signature(word(label), at == null ? List.of() : List.of(checker.name(), shell.full(at)));
    }

    private List<String> foot() {
        var closed = take.closed();
        var scope = word("print.scope");
        return closed == null
                ? List.of(word("print.open"), scope)
                : List.of(word("print.hash", closed.resultHash()), scope);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var line : counted) {
            lines.add(line(lines.size() + 1, line));
        }
        return lines;
    }

    private Line line(int n, CountLine line) {
        var about = line.about();
        var scan = line.scan();
        var cells = Stream.of(
                        String.valueOf(n),
                        said(line.label()),
                        about == null ? "" : about.coverTitle(),
                        about == null ? "" : about.copyNumber(),
                        about == null ? "" : shell.w(LevelTag.of(about.level()).word()),
                        said(line.expectedIn()),
                        scan == null ? "" : scan.in(),
                        shell.w(line.state().word()),
                        done(line))
                .map(Said::plain)
                .toList();
        return new Line(cells, "", 0, false);
    }

    private String done(CountLine line) {
        var resolved = line.resolved();
        if (resolved == null) {
            return "";
        }
        var note = resolved.note();
        return shell.w(resolved.word()) + (note == null ? "" : "：" + note);
    }

    private String word(String key, Object... arguments) {
        return shell.w("stocktake." + key, arguments);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Totals(Shell shell, Sums sums) implements FormData.Totals {
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
            return shell.w(sums.agrees() ? "stocktake.result.agrees" : "stocktake.result.differs");
        }
    }
}
