package io.shoumi.vault;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * 256 bits of key that can be wiped. Owns its array; a wiped key throws rather than acting as a key of zeros. Not shared
 * between threads while it may be wiped: an operation works on its own copy.
 */
final class KeyBytes implements SecretKey, AutoCloseable {
    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient byte[] bytes;
    private transient boolean wiped;

    /** Takes over {@code bytes}: the caller must not keep them. */
    KeyBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    static KeyBytes random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeyBytes(bytes);
    }

    KeyBytes copy() {
        return new KeyBytes(getEncoded());
    }

    @Override
    public byte[] getEncoded() {
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        return bytes.clone();
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public void destroy() {
        wiped = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return wiped;
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "KeyBytes";
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("a key");
    }
}
