package io.shoumi.reclassification;

import io.shoumi.gate.InputFaults;
import io.shoumi.regulations.Level;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the form that proposes a change. */
@Component
public class ChangeChecks {
    private static final int TERM_YEARS_MAX = 60;
    private static final int BASIS_CHARS_MAX = 500;
    private static final int REASON_CHARS_MAX = 200;

    /** @throws io.shoumi.gate.BadInput naming each faulty field */
    public Wish check(boolean declassify, Map<String, String> sent) {
        var faults = new InputFaults();
        var basis = text(declassify ? "endBasis" : "basis", BASIS_CHARS_MAX, sent, faults);
        var reason = text(declassify ? "endReason" : "reason", REASON_CHARS_MAX, sent, faults);
        var change = declassify ? new Change.Declassified() : levelAndTerm(sent, faults);
        faults.raise();
        return new Wish(change, basis, reason);
    }

    private static Change levelAndTerm(Map<String, String> sent, InputFaults faults) {
        var level = level(sent.getOrDefault("level", ""));
        faults.unless(level.isPresent(), "level", "secret.choose");
        var years = years(sent.getOrDefault("termYears", "").strip());
        faults.unless(years > 0, "termYears", "secret.number", 1, TERM_YEARS_MAX);
        return new Change.ToLevelAndTerm(level.orElse(Level.INTERNAL), years);
    }

    private static Optional<Level> level(String code) {
        try {
            return Optional.of(Level.of(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** 0 where it is no number of years. */
    private static int years(String typed) {
        try {
            var years = Integer.parseInt(typed);
            return years <= TERM_YEARS_MAX ? years : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String text(String field, int max, Map<String, String> sent, InputFaults faults) {
        var value = sent.getOrDefault(field, "").strip();
        faults.unless(!value.isEmpty(), field, "secret.required")
                .unless(value.length() <= max, field, "secret.too-long", max);
        return value;
    }
}
