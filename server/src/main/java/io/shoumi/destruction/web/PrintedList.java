package io.shoumi.destruction.web;

import io.shoumi.desk.LevelTag;
import io.shoumi.desk.Shell;
import io.shoumi.destruction.Destruction;
import io.shoumi.destruction.Destructions.Approver;
import io.shoumi.destruction.Item;
import io.shoumi.destruction.Witness;
import io.shoumi.destruction.form.FormData;
import io.shoumi.keys.KeyBackup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A list as its paper form says it. */
record PrintedList(
        Shell shell, Destruction list, List<Approver> approvers, List<Long> logRange, List<KeyBackup> readableWith) {

    FormData data() {
        return new FormData(
                w("title"),
                meta(),
                Arrays.asList(w("head").split(";")),
                list.items().stream().map(this::row).toList(),
                new FormData.Totals(w("page-total"), whole()),
                signatures(),
                foot(),
                "shoumi:" + list.number() + ":" + list.hash().hex(),
                new FormData.Fixed(w("pages"), shell.w("print.end"), shell.w("print.date"), shell.w("print.seal")));
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

    private FormData.Row row(Item item) {
        var kind = shell.w("custody.kind." + item.kind());
        var document = item.documentNumber() == null ? item.secretNumber() : item.documentNumber();
        return new FormData.Row(
                kind,
                List.of(
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
                        w("copy", item.numberText())));
    }

    private String confirmation(int witness) {
        var one = list.witnesses().get(witness);
        var at = one.confirmedAt();
        return at == null ? "" : one.name() + "|" + shell.stamp(at);
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
