package io.shoumi.circulation.web;

import io.shoumi.circulation.Circulation;
import io.shoumi.circulation.Turn;
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

/** One circulation as its paper form says it: the document with its proposal and instruction once, then a line for each reader. */
record PrintedSheet(Shell shell, Circulation circulation) {
    FormData data() {
        var head = circulation.head();
        return new FormData(
                shell.w("circulation.sheet"),
                List.of(
                        head.number(),
                        word("started") + " " + shell.full(head.startedAt()) + " " + head.clerkName(),
                        shell.w(
                                "circulation.print.date",
                                shell.full(shell.times().now())),
                        shell.w(
                                "circulation.print.by",
                                shell.me() == null ? "" : shell.me().name())),
                matter(head),
                List.of(
                        new Head(word("order"), 12, false),
                        column("reader", 38, true),
                        column("copy", 20, false),
                        column("given", 30, false),
                        column("sign", 40, true),
                        column("returned", 30, false),
                        column("clerk", 30, true),
                        column("note", 73, true)),
                new Totals(shell, circulation),
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

    private List<List<Fact>> matter(Circulation.Head head) {
        return List.of(
                List.of(
                        fact("issuer", head.issuingBody()),
                        fact("document", head.documentNumber()),
                        fact("level", shell.w(LevelTag.of(head.level()).word())),
                        fact("copy", circulation.copyNumbers(shell))),
                List.of(fact("title", head.coverTitle())),
                List.of(fact("proposal", head.proposal())),
                List.of(fact("instruction", head.instruction())));
    }

    List<Line> lines() {
        return circulation.turns().stream().map(this::line).toList();
    }

    private Line line(Turn turn) {
        var names = turn.names();
        var signed = turn.times().receivedAt();
        var cells = Stream.of(
                        String.valueOf(turn.position()),
                        names.reader(),
                        said(turn.copyNumber()),
                        twoLines(turn.times().givenAt()),
                        signed == null ? "" : names.reader() + "\n" + shell.full(signed),
                        twoLines(turn.times().returnedAt()),
                        said(names.takenBy() == null ? names.givenBy() : names.takenBy()))
                .map(text -> new Said(text, turn.struck()));
        return new Line(Stream.concat(cells, Stream.of(Said.plain(note(turn)))).toList(), "", 0, turn.struck());
    }

    private String note(Turn turn) {
        var names = turn.names();
        if (turn.struck()) {
            return shell.w(
                    "circulation.struck-by",
                    said(names.struckBy()),
                    full(turn.times().struckAt()),
                    said(names.strikeReason()));
        }
        var damaged = Boolean.FALSE.equals(names.intact()) ? shell.w("reading.intact.no") : "";
        var unread = turn.state() == Turn.State.UNREAD ? shell.w("circulation.turn.unread") : "";
        return Stream.of(said(names.note()), unread, damaged)
                .filter(text -> !text.isEmpty())
                .reduce((note, more) -> note + "\n" + more)
                .orElse("");
    }

    private Fact fact(String column, @Nullable String text) {
        return new Fact(register("col." + column), said(text));
    }

    private Head column(String name, double width, boolean wraps) {
        return new Head(register("col." + name), width, wraps);
    }

    private String register(String key) {
        return shell.w("register.circulation." + key);
    }

    private String word(String key) {
        return shell.w("circulation." + key);
    }

    /** With its year: paper is read in other years too. */
    private String full(@Nullable Instant at) {
        return at == null ? "" : shell.full(at);
    }

    private String twoLines(@Nullable Instant at) {
        return full(at).replace(' ', '\n');
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Readers on the page, and of the whole sheet how many there are, have read and were struck. */
    private record Totals(Shell shell, Circulation circulation) implements FormData.Totals {
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
            return shell.w("circulation.print.total", circulation.readers(), circulation.read(), circulation.struck());
        }
    }
}
