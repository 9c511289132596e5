package io.shoumi.carry.web;

import io.shoumi.carry.Carried;
import io.shoumi.carry.CarryOut;
import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.paper.FormData;
import io.shoumi.paper.FormData.Fact;
import io.shoumi.paper.FormData.Head;
import io.shoumi.paper.Line;
import io.shoumi.paper.Line.Said;
import io.shoumi.paper.Tally;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One carry-out as its approval form says it: who, where to, why, how kept safe, the signed statement; then a line for each copy. */
record PrintedCarryOut(Shell shell, CarryOut carryOut) {
    FormData data() {
        var head = carryOut.head();
        return new FormData(
                word("sheet"),
                List.of(
                        head.number(),
                        shell.w(
                                "circulation.print.date",
                                shell.full(shell.times().now())),
                        shell.w(
                                "circulation.print.by",
                                shell.me() == null ? "" : shell.me().name())),
                matter(),
                List.of(
                        new Head(word("order"), 12, false),
                        column("medium", 22, true),
                        column("label", 32, false),
                        new Head(word("copy"), 20, false),
                        new Head(word("given"), 30, false),
                        new Head(word("received"), 34, true),
                        new Head(word("returned"), 30, false),
                        new Head(word("taker"), 26, true),
                        column("check", 67, true)),
                new Totals(shell, carryOut),
                Stream.of("clerk", "checked")
                        .map(signer -> new FormData.Signature(register("sign." + signer), List.of()))
                        .toList(),
                List.of(register("foot")),
                head.number(),
                new FormData.Fixed(
                        shell.w("print.page", "{0}", "{1}"),
                        shell.w("print.end"),
                        shell.w("print.date"),
                        shell.w("print.seal")));
    }

    private List<List<Fact>> matter() {
        var head = carryOut.head();
        var errand = carryOut.errand();
        return List.of(
                List.of(
                        fact("unit", carryOut.unit(shell)),
                        fact("bearer", head.bearerName() + " " + head.bearerNumber()),
                        fact("companion", errand.companion()),
                        fact("due", shell.full(errand.dueAt()))),
                List.of(
                        fact("title", head.coverTitle()),
                        fact("level", shell.w(LevelTag.of(head.level()).word())),
                        new Fact(word("copy"), carryOut.copyNumbers(shell))),
                List.of(
                        fact("destination", errand.destination()),
                        new Fact(
                                shell.w("fact.carryPurpose"),
                                shell.w("fact.carryPurpose." + errand.purpose())
                                        + (errand.note() == null ? "" : " · " + errand.note()))),
                List.of(fact("measures", errand.measuresSaid(shell))),
                List.of(fact(
                        "pledge",
                        shell.w("fact.statement.carry-out-1") + " " + head.bearerName() + " "
                                + shell.full(errand.pledgedAt()))),
                List.of(fact(
                        "approver",
                        head.approver() == null ? "" : head.approver() + " " + shell.full(head.approvedAt()))));
    }

    List<Line> lines() {
        return Stream.iterate(0, n -> n < carryOut.copies().size(), n -> n + 1)
                .map(n -> line(n + 1, carryOut.copies().get(n)))
                .toList();
    }

    private Line line(int order, Carried copy) {
        var times = copy.times();
        var lapsed = copy.state() == Carried.State.LAPSED;
        var received = times.receivedAt();
        var cells = Stream.of(
                        String.valueOf(order),
                        shell.w("custody.kind." + copy.kind()),
                        copy.label(),
                        copy.numberText(),
                        twoLines(times.givenAt()),
                        received == null ? "" : carryOut.head().bearerName() + "\n" + shell.full(received),
                        twoLines(times.returnedAt()),
                        said(
                                copy.back().takenBy() == null
                                        ? copy.back().givenBy()
                                        : copy.back().takenBy()))
                .map(text -> new Said(text, lapsed));
        return new Line(Stream.concat(cells, Stream.of(Said.plain(check(copy)))).toList(), "", 0, lapsed);
    }

    private String check(Carried copy) {
        var back = copy.back();
        if (back.complete() == null || back.sealedIntact() == null) {
            return shell.w(copy.stateWord());
        }
        return Stream.of(
                        shell.w(back.complete() ? "carry.complete.yes" : "carry.complete.no"),
                        shell.w(back.sealedIntact() ? "carry.sealed.yes" : "carry.sealed.no"),
                        said(back.remarks()))
                .filter(text -> !text.isEmpty())
                .reduce((one, more) -> one + "\n" + more)
                .orElse("");
    }

    private Fact fact(String column, @Nullable String text) {
        return new Fact(register("col." + column), said(text));
    }

    private Head column(String name, double width, boolean wraps) {
        return new Head(register("col." + name), width, wraps);
    }

    private String register(String key) {
        return shell.w("register.carry-out." + key);
    }

    private String word(String key) {
        return shell.w("carry." + key);
    }

    /** With its year: paper is read in other years too. */
    private String twoLines(@Nullable Instant at) {
        return at == null ? "" : shell.full(at).replace(' ', '\n');
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Copies on the page, and of the whole form how many there are and how many are back. */
    private record Totals(Shell shell, CarryOut carryOut) implements FormData.Totals {
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
            return shell.w(
                    "carry.print.total",
                    carryOut.copies().size(),
                    carryOut.all(copy -> copy.state() == Carried.State.BACK).size());
        }
    }
}
