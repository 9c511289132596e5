package io.shoumi.custody;

import java.util.Locale;
import java.util.Optional;

/** What is scanned on a place: {@code PL.} and the place's code. No code holds a full stop, so that it is never taken for one. */
public final class PlaceLabel {
    private static final String PREFIX = "PL.";

    private PlaceLabel() {}

    public static String of(String code) {
        return PREFIX + code;
    }

    /** The code on a scanned label; empty where it is no place's label. */
    public static Optional<String> read(String scanned) {
        var text = scanned.strip();
        return text.toUpperCase(Locale.ROOT).startsWith(PREFIX)
                ? Optional.of(text.substring(PREFIX.length()).strip())
                : Optional.empty();
    }

    /** The code that was scanned or typed. */
    public static String code(String scanned) {
        return read(scanned).orElse(scanned.strip());
    }
}
