package io.shoumi.disclosure.web;

import io.shoumi.desk.Shell;
import io.shoumi.disclosure.DisclosureForm;
import io.shoumi.gate.BadInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the form that asks for a disclosure. */
final class DisclosureFields {
    /** The copies are back by then, on their day. */
    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    private DisclosureFields() {}

    static DisclosureForm read(Shell shell, Map<String, String> sent) {
        var due = day(shell, sent, "due");
        return new DisclosureForm(
                said(sent, "copies"),
                said(sent, "organisation"),
                new DisclosureForm.Terms(
                        said(sent, "contact"),
                        said(sent, "purpose"),
                        due == null
                                ? null
                                : due.atTime(CLOSING)
                                        .atZone(shell.times().zone())
                                        .toInstant(),
                        said(sent, "recall")),
                new DisclosureForm.Agreement(said(sent, "agreement"), day(shell, sent, "agreementOn")));
    }

    private static String said(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    /** None where none is filled in: then it is said who wants one. */
    private static @Nullable LocalDate day(Shell shell, Map<String, String> sent, String name) {
        var typed = said(sent, name);
        return typed.isBlank()
                ? null
                : shell.times().typed(typed).orElseThrow(() -> new BadInput(name, "disclosure.day-unread"));
    }
}
