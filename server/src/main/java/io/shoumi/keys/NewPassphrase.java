package io.shoumi.keys;

import io.shoumi.gate.InputFaults;
import java.util.Arrays;

/**
 * What one person typed to change the passphrase.
 *
 * @param present the present passphrase, or this person's half of it; empty where the other of two gives it
 * @param next the new one, or this person's half of it
 * @param halves whether the new one is to be in two halves
 * @param other the staff number of whom the first of two means by the other; nothing from the second
 */
public record NewPassphrase(char[] present, char[] next, char[] again, boolean halves, String other) {
    public static final int CHARS_MIN = 16;
    public static final int HALF_CHARS_MIN = 10;
    public static final int CHARS_MAX = 200;
    private static final int DIFFERENT_MIN = 6;

    /** @throws io.shoumi.gate.BadInput naming each field at fault */
    void check() {
        var least = halves ? HALF_CHARS_MIN : CHARS_MIN;
        new InputFaults()
                .unless(strong(least), "next", "keystore.passphrase-weak", least, CHARS_MAX)
                .unless(Arrays.equals(next, again), "again", "setup.passphrases-differ")
                .raise();
    }

    private boolean strong(int least) {
        var typed = java.nio.CharBuffer.wrap(next);
        return next.length >= least
                && next.length <= CHARS_MAX
                && typed.chars().noneMatch(Character::isISOControl)
                && typed.chars().distinct().count() >= DIFFERENT_MIN;
    }

    void wipe() {
        Arrays.fill(present, '\0');
        Arrays.fill(next, '\0');
        Arrays.fill(again, '\0');
    }
}
