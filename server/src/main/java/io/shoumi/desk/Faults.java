package io.shoumi.desk;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.regulations.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what a use case found wrong back to the form that was sent, in the page's language. */
public final class Faults {
    private Faults() {}

    /** Why an act was refused, in the page's language. */
    public static String said(Shell shell, ActRefused refusal) {
        return said(shell, refusal.messageKey(), refusal.arguments());
    }

    /** A word whose arguments may themselves be in both languages. */
    public static String said(Shell shell, String key, Object... arguments) {
        return shell.w(
                key,
                Arrays.stream(arguments)
                        .map(argument ->
                                argument instanceof Bilingual said ? shell.pick(said.zh(), said.en()) : argument)
                        .toArray());
    }

    /** The form as sent, with why its act is refused at a field: the first clause as a link, the others named. */
    public static Form refused(Shell shell, Map<String, String> sent, String field, ActRefused refusal) {
        var clauses = refusal.clauses();
        var said = Stream.concat(
                        Stream.of(said(shell, refusal)), clauses.stream().skip(1))
                .collect(Collectors.joining(" "));
        return in(shell, sent, new BadInput(Map.of()))
                .with(field, new Fault(said, clauses.isEmpty() ? null : clauses.getFirst()));
    }

    /** The form as sent, without passwords and guard fields, with each fault at its field. */
    public static Form in(Shell shell, Map<String, String> sent, BadInput wrong) {
        var kept = new TreeMap<>(sent);
        kept.keySet().removeIf(name -> name.startsWith("_") || name.contains("pass") || name.equals("code"));
        var form = Form.of(kept);
        for (var fault : wrong.faults().entrySet()) {
            form = form.with(
                    fault.getKey(),
                    Fault.of(shell.w(
                            fault.getValue().messageKey(), fault.getValue().arguments())));
        }
        return form;
    }
}
