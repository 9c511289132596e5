package io.shoumi.desk;

import io.shoumi.gate.BadInput;
import java.util.Map;
import java.util.TreeMap;

/** Brings what a use case found wrong back to the form that was sent, in the page's language. */
public final class Faults {
    private Faults() {}

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
