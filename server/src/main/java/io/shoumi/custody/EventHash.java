package io.shoumi.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of a custody event's canonical JSON. */
public final class EventHash {
    /** What the first event of a chain names as its predecessor. */
    static final EventHash NONE = new EventHash(new byte[32]);

    private final byte[] bytes;

    EventHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static EventHash of(byte[] content) {
        try {
            return new EventHash(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
