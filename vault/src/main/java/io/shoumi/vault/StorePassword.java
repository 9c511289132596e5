package io.shoumi.vault;

import java.util.Arrays;

/**
 * What opens the root key's store, as Argon2id made it of the passphrase. An open vault keeps it beside the root key, so that
 * the root key can be changed without asking for the passphrase; it is wiped with it.
 */
final class StorePassword implements AutoCloseable {
    private final char[] digits;
    private boolean wiped;

    /** Takes over {@code digits}. */
    StorePassword(char[] digits) {
        this.digits = digits;
    }

    /** For the caller to wipe. */
    char[] copy() {
        if (wiped) {
            throw new IllegalStateException("the password was wiped");
        }
        return digits.clone();
    }

    /** Takes as long whatever differs. */
    boolean equalTo(StorePassword other) {
        int differing = digits.length ^ other.digits.length;
        for (int i = 0; i < Math.min(digits.length, other.digits.length); i++) {
            differing |= digits[i] ^ other.digits[i];
        }
        return differing == 0;
    }

    @Override
    public void close() {
        wiped = true;
        Arrays.fill(digits, '\0');
    }
}
