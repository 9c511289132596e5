package io.shoumi.custody;

import java.util.Locale;

/** How a copy came to be: the left side of the copies equation. */
public enum Origin {
    RECEIVED,
    MADE,
    COPIED,
    EXCERPTED;

    public static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
