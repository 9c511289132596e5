package io.shoumi.disclosure.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.desk.Shell;
import io.shoumi.disclosure.AskingToDisclose;
import io.shoumi.regulations.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How a returned request to disclose is corrected: everything but the secret. */
@Component
class CorrectingDisclosure implements Correctable {
    private final AskingToDisclose asking;

    CorrectingDisclosure(AskingToDisclose asking) {
        this.asking = asking;
    }

    @Override
    public Action act() {
        return Action.DISCLOSE;
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        var typed = asking.typed(returned);
        var terms = typed.terms();
        return List.of(
                Field.text("copies", shell.w("disclosure.copies"), typed.copies()),
                Field.text("organisation", shell.w("fact.receiving"), typed.organisation()),
                Field.text("contact", shell.w("fact.contact"), terms.contact()),
                Field.text("purpose", shell.w("disclosure.purpose"), terms.purpose()),
                Field.text(
                        "agreement",
                        shell.w("fact.agreement"),
                        typed.agreement().number()),
                Field.date(
                        "agreementOn",
                        shell.w("fact.agreementOn"),
                        Objects.requireNonNull(typed.agreement().on()).toString()),
                Field.date("due", shell.w("disclosure.due"), shell.times().date(Objects.requireNonNull(terms.dueAt()))),
                Field.text("recall", shell.w("fact.recallMeasure"), terms.recallMeasure()));
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.getFirst()));
        return asking.corrected(returned, DisclosureFields.read(shell, fields));
    }
}
