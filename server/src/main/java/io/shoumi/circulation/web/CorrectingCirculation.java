package io.shoumi.circulation.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.circulation.AskingToCirculate;
import io.shoumi.desk.Shell;
import io.shoumi.regulations.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a returned request to circulate is corrected: copies, readers, proposal and instruction; or the readers to be added. */
@Component
class CorrectingCirculation implements Correctable {
    private final AskingToCirculate asking;

    CorrectingCirculation(AskingToCirculate asking) {
        this.asking = asking;
    }

    @Override
    public Action act() {
        return Action.CIRCULATE;
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        var typed = asking.typed(returned);
        var fields = new ArrayList<Field>();
        fields.add(Field.text("readers", shell.w("fact.readers"), typed.readers()));
        if (!typed.copies().isEmpty()) {
            fields.addFirst(Field.text("copies", shell.w("circulation.copies"), typed.copies()));
            fields.add(Field.text("proposal", shell.w("fact.proposal"), typed.proposal()));
            fields.add(Field.text("instruction", shell.w("fact.instruction"), typed.instruction())
                    .optional());
        }
        return fields;
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        return asking.corrected(returned, StartController.read(typed));
    }
}
