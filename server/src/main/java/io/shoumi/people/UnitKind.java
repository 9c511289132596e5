package io.shoumi.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three tiers of an organisation. Only departments have clerks of their own. */
public enum UnitKind {
    GROUP,
    COMPANY,
    DEPARTMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UnitKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
