package io.shoumi.dispatch.web;

import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.dispatch.Dispatch;
import io.shoumi.paper.FormData;
import io.shoumi.paper.FormData.Fact;
import io.shoumi.paper.FormData.Head;
import io.shoumi.paper.Line;
import io.shoumi.paper.Line.Said;
import io.shoumi.paper.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The slip that goes with the envelope and comes back signed: what was sent by number and copy, and no title. Its code leads to the line. */
record PrintedSlip(Shell shell, Dispatch line) {
    FormData data() {
        var head = line.head();
        return new FormData(
                shell.w("dispatch.slip"),
                List.of(
                        head.number(),
                        shell.w("dispatch.sent") + " " + shell.full(line.times().sentAt()) + " "
                                + head.names().clerk(),
                        shell.w("dispatch.print.back", shell.full(line.times().dueAt()))),
                List.of(
                        List.of(
                                fact("organisation", head.organisation().name()),
                                fact("document", head.reference()),
                                new Fact(
                                        shell.w("register.dispatch.col.level"),
                                        shell.w(LevelTag.of(head.level()).word()))),
                        List.of(
                                fact("way", shell.w("dispatch.way." + head.way())),
                                new Fact(shell.w("dispatch.envelope"), head.envelope()),
                                fact("enclosures", head.enclosures()))),
                List.of(
                        new Head(shell.w("dispatch.print.order"), 20, false),
                        new Head(shell.w("dispatch.copy"), 50, false),
                        new Head(shell.w("dispatch.kind"), 50, true),
                        new Head(shell.w("dispatch.pages"), 33, false),
                        new Head(shell.w("dispatch.print.checked"), 120, true)),
                new Totals(shell, line.copies().size()),
                Stream.of("receiver", "day")
                        .map(signer -> new FormData.Signature(shell.w("dispatch.print.sign." + signer), List.of()))
                        .toList(),
                List.of(shell.w("dispatch.print.foot")),
                head.number(),
                new FormData.Fixed(
                        shell.w("print.page", "{0}", "{1}"),
                        shell.w("print.end"),
                        shell.w("print.date"),
                        shell.w("print.seal")));
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var copy : line.copies()) {
            lines.add(new Line(
                    List.of(
                            Said.plain(String.valueOf(lines.size() + 1)),
                            Said.plain(copy.numberText()),
                            Said.plain(shell.w("custody.kind." + copy.kind().code())),
                            Said.plain(copy.pages() == null ? "" : String.valueOf(copy.pages())),
                            Said.plain("")),
                    "",
                    0,
                    false));
        }
        return lines;
    }

    private Fact fact(String column, @Nullable String text) {
        return new Fact(shell.w("register.dispatch.col." + column), text == null ? "" : text);
    }

    private record Totals(Shell shell, int copies) implements FormData.Totals {
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
            return shell.w("dispatch.print.total", copies);
        }
    }
}
