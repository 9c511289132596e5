package io.shoumi.destruction.web;

import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.destruction.Destruction;
import io.shoumi.destruction.Destructions.Approver;
import io.shoumi.destruction.Item;
import io.shoumi.destruction.Witness;
import io.shoumi.keys.KeyBackup;
import io.shoumi.paper.FormData;
import io.shoumi.paper.Line;
import io.shoumi.paper.Line.Said;
import io.shoumi.paper.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list as its paper form says it. */
record PrintedList(
        Shell shell, Destruction list, List<Approver> approvers, List<Long> logRange, List<KeyBackup> readableWith) {
    private static final double[] WIDTHS = {10, 19, 23.5, 18, 34.5, 19, 18, 11, 17.5, 17.5, 18.5, 22, 22, 22.5};
    private static final int COUNT_COLUMN = 7;
    /** Names and remarks; numbers and codes stay on one line. */
    private static final Set<Integer> WRAPPED = Set.of(1, 2, 3, 5, 8, 9, 10, 11, 12, 13);

    FormData data() {
        return new FormData(
                w("title"),
                meta(),
                List.of(),
                heads(),
                new Totals(this),
                signatures(),
                foot(),
                "shoumi:" + list.number() + ":" + list.hash().hex(),
                new FormData.Fixed(w("pages"), shell.w("print.end"), shell.w("print.date"), shell.w("print.seal")));
    }

    private List<FormData.Head> heads() {
        var words = w("head").split(";");
        return IntStream.range(0, WIDTHS.length)
                .mapToObj(column -> new FormData.Head(words[column], WIDTHS[column], WRAPPED.contains(column)))
                .toList();
    }

    List<Line> lines() {
        return list.items().stream().map(this::line).toList();
    }

    /** Copies by kind on a page, and the whole list by level. */
    private record Totals(PrintedList printed) implements FormData.Totals {
        @Override
        public int column() {
            return COUNT_COLUMN;
        }

        @Override
        public String page(Tally onPage) {
            return printed.w("page-total")
                    + onPage.kinds().entrySet().stream()
                            .map(kind -> kind.getKey() + " " + kind.getValue())
                            .collect(Collectors.joining("　"));
        }

        @Override
        public String running(Tally soFar, int page, boolean whole) {
            return printed.whole();
        }
    }

    private String w(String key, Object... args) {
        return shell.w("destruction.form." + key, args);
    }

    private List<String> meta() {
        var first = list.items().getFirst();
        return List.of(
                w("unit", shell.pick(first.unitZh(), first.unitEn())),
                w("number", list.number()),
                w("at", shell.full(list.plan().at())),
                w("place", list.plan().place()));
    }

    private Line line(Item item) {
        var kind = shell.w("custody.kind." + item.kind());
        var document = item.documentNumber() == null ? item.secretNumber() : item.documentNumber();
        var cells = List.of(
                String.valueOf(item.line()),
                item.name(),
                shell.pick(item.unitZh(), item.unitEn()),
                kind,
                document,
                shell.w(LevelTag.of(item.level()).word()),
                item.pageCount() == null ? "—" : w("page-count", item.pageCount()),
                "1",
                item.holder() == null ? "—" : item.holder(),
                approvers.stream().map(Approver::name).distinct().collect(Collectors.joining("、")),
                shell.w(list.methodWord()),
                confirmation(0),
                confirmation(1),
                w("copy", item.numberText()));
        return new Line(cells.stream().map(Said::plain).toList(), kind, 1, false);
    }

    private String confirmation(int witness) {
        var one = list.witnesses().get(witness);
        var at = one.confirmedAt();
        return at == null ? "" : one.name() + "\n" + shell.stamp(at);
    }

    private String whole() {
        var levels = new LinkedHashMap<String, Long>();
        list.items()
                .forEach(item -> levels.merge(shell.w(LevelTag.of(item.level()).word()), 1L, Long::sum));
        return w("whole-total", list.items().size()) + "　"
                + levels.entrySet().stream()
                        .map(level -> level.getKey() + " " + level.getValue())
                        .collect(Collectors.joining("　"));
    }

    private List<FormData.Signature> signatures() {
        var approved = approvers.stream()
                .limit(2)
                .flatMap(one -> List.of(one.name(), shell.full(one.at())).stream())
                .toList();
        return List.of(
                new FormData.Signature(w("approver"), approved),
                new FormData.Signature(w("witness1"), signed(list.witnesses().get(0))),
                new FormData.Signature(w("witness2"), signed(list.witnesses().get(1))),
                new FormData.Signature(w("handler"), List.of(list.handlerName())));
    }

    private List<String> signed(Witness witness) {
        var at = witness.confirmedAt();
        return at == null
                ? List.of()
                : List.of(
                        witness.name(), w("signed", shell.full(at)), list.hash().brief());
    }

    private List<String> foot() {
        var lines = new ArrayList<String>();
        lines.add(w("clauses"));
        lines.add(
                readableWith.isEmpty()
                        ? w("unreadable")
                        : w("unreadable-except", KeyBackup.numbers(readableWith, shell.pick("、", ", "))));
        var range = logRange.isEmpty() ? w("log-none") : w("log", logRange.getFirst(), logRange.getLast());
        lines.add(w("kept") + range + w("unwitnessed"));
        lines.add(w("hash", list.hash().hex()));
        return lines;
    }
}
