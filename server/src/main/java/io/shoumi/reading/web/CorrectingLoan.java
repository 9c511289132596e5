package io.shoumi.reading.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.reading.Borrowing;
import io.shoumi.reading.LoanMode;
import io.shoumi.regulations.Action;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a returned request for a loan is corrected: how, why, where and until when. */
@Component
class CorrectingLoan implements Correctable {
    private final Borrowing borrowing;
    private final BorrowFields fields;

    CorrectingLoan(Borrowing borrowing, BorrowFields fields) {
        this.borrowing = borrowing;
        this.fields = fields;
    }

    @Override
    public Action act() {
        return Action.BORROW;
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        var facts = returned.state().content().facts();
        var modes = Arrays.stream(LoanMode.values())
                .map(mode -> new Option(mode.code(), shell.w("fact.mode." + mode.code())))
                .toList()
                .reversed();
        var due = Instant.parse(facts.getOrDefault("due", ""));
        return List.of(
                Field.one("mode", shell.w("fact.mode"), facts.get("mode"), modes),
                Field.text("purpose", shell.w("form.reason"), facts.get("purpose")),
                Field.date(
                        "due",
                        shell.w("fact.due"),
                        due.atZone(shell.times().zone()).toLocalDate().toString()),
                new Field("room", shell.w("fact.room"), "select", facts.get("roomId"), false, fields.rooms(shell)));
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        return borrowing.corrected(returned, BorrowFields.read(shell, typed));
    }
}
