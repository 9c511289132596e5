package io.shoumi.evidence;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * 32 random bytes mixed into one commitment. Without it the few likely contents of an act could be tried against the
 * public log; with it erased, the commitment says nothing for ever.
 */
public record Salt(byte[] bytes) {
    public static final int SIZE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Salt {
        if (bytes.length != SIZE_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes");
        }
        bytes = bytes.clone();
    }

    public static Salt random() {
        byte[] bytes = new byte[SIZE_BYTES];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Salt[not shown]";
    }
}
