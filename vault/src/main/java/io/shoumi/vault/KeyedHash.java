package io.shoumi.vault;

import io.shoumi.vault.VaultException.VaultSealed;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * HMAC-SHA-256 under a key derived from an owner's key: equal inputs give equal hashes, and nobody without the key can
 * test a guess. For one thread. It works until closed, even after the vault is sealed: close it soon.
 */
public final class KeyedHash implements AutoCloseable {
    private final Mac mac;
    private boolean closed;

    KeyedHash(KeyBytes key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes of the hash. */
    public byte[] of(byte[] message) {
        return of(message, 0, message.length);
    }

    /** Hashes a part of a buffer without copying it. */
    public byte[] of(byte[] buffer, int offset, int length) {
        if (closed) {
            throw new VaultSealed();
        }
        mac.update(buffer, offset, length);
        return mac.doFinal();
    }

    /** Keying it anew is the one way to have the old key's pads overwritten. */
    @Override
    public void close() {
        closed = true;
        try (KeyBytes other = KeyBytes.random()) {
            mac.init(other);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
