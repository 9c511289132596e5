package io.shoumi.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what is wrong with one form, so that a person sees all of it at once and not one fault a try. */
public final class InputFaults {
    private final Map<String, BadInput.Fault> faults = new LinkedHashMap<>();

    /** Notes a fault; the first at a field stands. */
    public InputFaults add(String field, String messageKey, Object... arguments) {
        faults.putIfAbsent(field, new BadInput.Fault(messageKey, arguments));
        return this;
    }

    public InputFaults unless(boolean right, String field, String messageKey, Object... arguments) {
        return right ? this : add(field, messageKey, arguments);
    }

    /** Takes over the faults of a part of the form whose fields carry a prefix there. */
    public InputFaults addUnder(String prefix, Map<String, BadInput.Fault> of) {
        of.forEach((field, fault) -> faults.putIfAbsent(prefix + field, fault));
        return this;
    }

    public Map<String, BadInput.Fault> all() {
        return new LinkedHashMap<>(faults);
    }

    /** Throws what was gathered, if anything. */
    public void raise() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }
}
