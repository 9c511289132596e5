package io.shoumi.cli.doctor;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param key the message that says what was found; for anything but {@link Level#WELL} it also says how to mend it
 */
public record Finding(Level level, String key, List<Object> arguments) {

    /** How it stands. */
    public enum Level {
        WELL,
        /** Works, and should be looked after. */
        CARE,
        WRONG
    }

    static Finding well(String key, Object... arguments) {
        return new Finding(Level.WELL, key, List.of(arguments));
    }

    static Finding care(String key, Object... arguments) {
        return new Finding(Level.CARE, key, List.of(arguments));
    }

    static Finding wrong(String key, Object... arguments) {
        return new Finding(Level.WRONG, key, List.of(arguments));
    }
}
