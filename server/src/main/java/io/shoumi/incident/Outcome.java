package io.shoumi.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an incident ended; the code is the name in lower case with hyphens. */
public enum Outcome {
    FOUND,
    LOST,
    LEAKED,
    NOT_LEAKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }
}
