package io.shoumi.reclassification.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.desk.Shell;
import io.shoumi.reclassification.AskingForChange;
import io.shoumi.reclassification.ChangeChecks;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a returned request to change a classification is corrected. */
abstract class CorrectingChange implements Correctable {
    private final AskingForChange asking;
    private final ChangeChecks checks;
    private final Action act;

    CorrectingChange(AskingForChange asking, ChangeChecks checks, Action act) {
        this.asking = asking;
        this.checks = checks;
        this.act = act;
    }

    /** Level and term. */
    @Component
    static class OfLevelAndTerm extends CorrectingChange {
        OfLevelAndTerm(AskingForChange asking, ChangeChecks checks) {
            super(asking, checks, Action.RECLASSIFY);
        }
    }

    /** The end of the secrecy. */
    @Component
    static class OfDeclassification extends CorrectingChange {
        OfDeclassification(AskingForChange asking, ChangeChecks checks) {
            super(asking, checks, Action.DECLASSIFY);
        }
    }

    @Override
    public Action act() {
        return act;
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        var typed = asking.typed(returned.state().content());
        var fields = new ArrayList<Field>();
        if (act == Action.RECLASSIFY) {
            fields.add(Field.one(
                    "level",
                    shell.w("fact.newLevel"),
                    typed.get("level"),
                    Levels.like(shell, Level.of(String.valueOf(typed.get("level"))))));
            fields.add(Field.text("termYears", shell.w("fact.newTermYears"), typed.get("termYears")));
        }
        var ending = act == Action.DECLASSIFY;
        fields.add(Field.text(ending ? "endBasis" : "basis", shell.w("fact.basis"), typed.get("basis")));
        fields.add(Field.text(ending ? "endReason" : "reason", shell.w("form.reason"), typed.get("reason")));
        return fields;
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        var typed = sent.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst()));
        return asking.corrected(returned, checks.check(act == Action.DECLASSIFY, typed));
    }
}
