package io.shoumi.reading;

import java.util.Locale;

/** Paper over the counter, or pages on the screen of the reading room. */
public enum LoanMode {
    PAPER,
    ELECTRONIC;

    public static LoanMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
