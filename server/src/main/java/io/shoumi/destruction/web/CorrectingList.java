package io.shoumi.destruction.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.destruction.Destructions;
import io.shoumi.destruction.Item;
import io.shoumi.destruction.Requesting;
import io.shoumi.regulations.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a returned destruction list is corrected: its plan and its witnesses. Its lines stay; other lines are another list. */
@Component
class CorrectingList implements Correctable {
    private final Destructions lists;
    private final Requesting requesting;

    CorrectingList(Destructions lists, Requesting requesting) {
        this.lists = lists;
        this.requesting = requesting;
    }

    @Override
    public Action act() {
        return Action.DESTROY;
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        var asked = lists.asked(returned.id());
        var plan = asked.list().plan();
        var at = plan.at().atZone(shell.times().zone()).toLocalDateTime();
        var ways = Typed.WAYS.stream()
                .map(way -> new Option(way.code(), shell.w("destruction.method." + way.code())))
                .toList();
        return List.of(
                Field.one("method", shell.w("destruction.method"), plan.way().code(), ways),
                Field.text("place", shell.w("destruction.place"), plan.place()),
                Field.date("day", shell.w("destruction.day"), at.toLocalDate().toString()),
                Field.text("time", shell.w("destruction.time"), at.toLocalTime().toString()),
                Field.text(
                        "witness1",
                        shell.w("destruction.witness1"),
                        asked.witnessNumbers().get(0)),
                Field.text(
                        "witness2",
                        shell.w("destruction.witness2"),
                        asked.witnessNumbers().get(1)));
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        var labels = lists.asked(returned.id()).list().items().stream().map(Item::label);
        typed.put("labels", labels.collect(Collectors.joining(" ")));
        typed.remove("scan");
        return requesting.corrected(returned, new Typed(typed, shell, lists).complete());
    }
}
