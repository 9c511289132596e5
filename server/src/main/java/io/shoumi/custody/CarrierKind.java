package io.shoumi.custody;

import java.util.Locale;

/** What a secret is carried on; the code is what the database and the events hold. */
public enum CarrierKind {
    PAPER,
    FILE,
    DISC,
    STICK,
    NOTEBOOK;

    public static CarrierKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean electronic() {
        return switch (this) {
            case FILE, DISC, STICK -> true;
            case PAPER, NOTEBOOK -> false;
        };
    }
}
