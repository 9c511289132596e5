package io.shoumi.copying.web;

import io.shoumi.approval.Correctable.Field;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.copying.AskingToCopy;
import io.shoumi.copying.CopyingKind;
import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of a returned request for copies, or for an excerpt, may be changed. */
@Component
class CopyingFields {
    private final AskingToCopy asking;

    CopyingFields(AskingToCopy asking) {
        this.asking = asking;
    }

    List<Field> of(CopyingKind kind, Shell shell, Request returned) {
        var typed = asking.typed(kind, returned);
        var fields = new ArrayList<Field>();
        fields.add(Field.text("source", shell.w("copying.source"), typed.source()));
        // of one line, as this form's fields are
        fields.add(Field.text(
                "recipients", shell.w("fact.recipients"), typed.recipients().replace("\n", "、")));
        fields.add(Field.text("pages", shell.w("fact.pages"), typed.pages()).optional());
        fields.add(Field.text("pageCount", shell.w("fact.pageCount"), typed.pageCount()));
        fields.add(Field.text("purpose", shell.w("fact.purpose"), typed.purpose()));
        if (kind == CopyingKind.EXCERPT) {
            fields.add(Field.one("onto", shell.w("fact.onto"), typed.onto(), onto(shell)));
        }
        return fields;
    }

    static List<Option> onto(Shell shell) {
        return List.of(
                new Option("paper", shell.w("copying.onto.sheet")),
                new Option("notebook", shell.w("fact.onto.notebook")));
    }

    NewRequest corrected(CopyingKind kind, Request returned, Map<String, List<String>> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        typed.put("kind", kind.code());
        return asking.corrected(returned, AskToCopyController.read(typed));
    }
}
