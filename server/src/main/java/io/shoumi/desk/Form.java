package io.shoumi.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form and what is wrong with it: shown again, typed text stays and focus goes to the first fault.
 *
 * <p>Passwords and codes are never put in.
 */
public record Form(Map<String, String> typed, Map<String, Fault> faults) {
    public static final Form BLANK = new Form(Map.of(), Map.of());

    public static Form of(Map<String, String> typed) {
        return new Form(typed, Map.of());
    }

    public Form with(String field, Fault fault) {
        var more = new LinkedHashMap<>(faults);
        more.putIfAbsent(field, fault);
        return new Form(typed, more);
    }

    public Form with(String field, String what) {
        return with(field, Fault.of(what));
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    public @Nullable String value(String field) {
        return typed.get(field);
    }

    public @Nullable Fault fault(String field) {
        return faults.get(field);
    }

    public boolean first(String field) {
        return faulty() && faults.keySet().iterator().next().equals(field);
    }
}
