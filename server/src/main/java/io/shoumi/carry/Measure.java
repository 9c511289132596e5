package io.shoumi.carry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What keeps a copy safe outside (R2.8.2); {@link #code} names its word, {@code fact.measures.<code>}. */
public enum Measure {
    LOCKED_CASE,
    SEALED_ENVELOPE,
    /** Never alone: a companion is named. */
    TWO_PEOPLE,
    ENCRYPTED_MEDIUM,
    HOUSE_VEHICLE,
    SAFE_AT_DESTINATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
