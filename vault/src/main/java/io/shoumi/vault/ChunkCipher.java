package io.shoumi.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The chunks of one object, in order, under the object's own random key: AES-256-GCM whose nonce is the chunk's number, so
 * none repeats under a key, and whose associated data is the header, the number and whether it is the last chunk. A chunk
 * that was changed, moved, left out, or taken from another object, and an object cut at a chunk's border, fail.
 */
final class ChunkCipher implements AutoCloseable {
    static final int PLAIN_BYTES = 64 * 1024;
    static final int SEALED_BYTES = PLAIN_BYTES + Aead.TAG_BYTES;

    private final KeyBytes key;
    private final Cipher cipher;
    private final ByteBuffer associated;
    private final ByteBuffer nonce = ByteBuffer.allocate(Aead.NONCE_BYTES);
    private long number;

    /** Takes over {@code dataKey} and wipes it when closed. */
    ChunkCipher(KeyBytes dataKey, byte[] header) {
        this.key = dataKey;
        this.associated = ByteBuffer.wrap(Arrays.copyOf(header, header.length + Long.BYTES + 1));
        try {
            this.cipher = Cipher.getInstance(Aead.TRANSFORMATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals the next chunk from {@code plain} into {@code sealed}. */
    void seal(ByteBuffer plain, ByteBuffer sealed, boolean last) {
        try {
            next(Cipher.ENCRYPT_MODE, last).doFinal(plain, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the next chunk into {@code plain}; false, with nothing left in {@code plain}, if it is not authentic. */
    boolean open(ByteBuffer sealed, ByteBuffer plain, boolean last) {
        int start = plain.position();
        try {
            next(Cipher.DECRYPT_MODE, last).doFinal(sealed, plain);
            return true;
        } catch (AEADBadTagException e) {
            Arrays.fill(plain.array(), plain.arrayOffset() + start, plain.arrayOffset() + plain.limit(), (byte) 0);
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of the chunk that comes next, from 0. */
    long number() {
        return number;
    }

    private Cipher next(int mode, boolean last) throws GeneralSecurityException {
        int end = associated.capacity();
        nonce.putLong(Aead.NONCE_BYTES - Long.BYTES, number);
        associated.putLong(end - Long.BYTES - 1, number).put(end - 1, (byte) (last ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(8 * Aead.TAG_BYTES, nonce.array()));
        cipher.updateAAD(associated.array());
        number++;
        return cipher;
    }

    @Override
    public void close() {
        key.close();
    }
}
