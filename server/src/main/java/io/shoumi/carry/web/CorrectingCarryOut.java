package io.shoumi.carry.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.carry.AskingToCarryOut;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.regulations.Action;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How a returned request to carry out is corrected: everything but the secret; the responsibility statement is signed anew. */
@Component
class CorrectingCarryOut implements Correctable {
    private final AskingToCarryOut asking;

    CorrectingCarryOut(AskingToCarryOut asking) {
        this.asking = asking;
    }

    @Override
    public Action act() {
        return Action.CARRY_OUT;
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        var typed = asking.typed(returned);
        var trip = typed.trip();
        var due = Objects.requireNonNull(trip.dueAt()).atZone(shell.times().zone());
        return List.of(
                Field.text("copies", shell.w("carry.copies"), typed.copies()),
                Field.text("destination", shell.w("fact.destination"), trip.destination()),
                new Field(
                        "purpose",
                        shell.w("fact.carryPurpose"),
                        "select",
                        trip.purpose(),
                        true,
                        CarryFields.purposes(shell)),
                Field.text("note", shell.w("fact.note"), trip.note()).optional(),
                Field.text("companion", shell.w("fact.companion"), typed.companion())
                        .optional(),
                Field.many(
                        "measures",
                        shell.w("fact.measures"),
                        String.join(",", typed.measures()),
                        CarryFields.measures(shell)),
                Field.date("due", shell.w("fact.due"), due.toLocalDate().toString()),
                Field.text("time", shell.w("carry.time"), shell.times().clock(due.toInstant())),
                Field.many(
                        "signed",
                        shell.w("fact.statement"),
                        null,
                        List.of(new Option("yes", shell.w("fact.statement.carry-out-1")))));
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        return asking.corrected(returned, CarryFields.read(shell, sent));
    }
}
