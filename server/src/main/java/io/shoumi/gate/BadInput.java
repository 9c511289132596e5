package io.shoumi.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Typed input that cannot be used: for each field the message key and its arguments. Changes nothing; the page is shown again
 * with what was typed and the fault at its field.
 */
public final class BadInput extends RuntimeException {
    /** A word of the message files, with its arguments. */
    public record Fault(String messageKey, Object... arguments) {}

    private final transient Map<String, Fault> faults;

    public BadInput(Map<String, Fault> faults) {
        super(String.join(",", faults.keySet()), null, false, false);
        this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    public BadInput(String field, String messageKey, Object... arguments) {
        this(Map.of(field, new Fault(messageKey, arguments)));
    }

    public Map<String, Fault> faults() {
        return faults;
    }
}
