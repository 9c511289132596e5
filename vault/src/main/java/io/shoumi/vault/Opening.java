package io.shoumi.vault;

import io.shoumi.vault.VaultException.ObjectTooLarge;
import io.shoumi.vault.VaultException.Tampered;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads a sealed object back, refusing whatever is not exactly what was sealed. */
final class Opening {
    static final int WHOLE_BYTES_MAX = 1 << 30;

    private final KeyBytes ownerKey;
    private final SealedObject expected;

    Opening(KeyBytes ownerKey, SealedObject expected) {
        this.ownerKey = ownerKey;
        this.expected = expected;
    }

    /** Writes each chunk once it is authenticated; what was written before a failure is a true beginning, never the whole. */
    void stream(InputStream sealed, OutputStream plain) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(ChunkCipher.PLAIN_BYTES);
        try (ChunkCipher cipher = cipher(sealed.readNBytes(Header.BYTES));
                ChunkReader chunks = new ChunkReader(sealed, ChunkCipher.SEALED_BYTES)) {
            while (true) {
                open(cipher, chunks.chunk(), out.clear(), chunks.last());
                plain.write(out.array(), 0, out.position());
                if (chunks.last()) {
                    return;
                }
                chunks.advance();
            }
        } finally {
            Arrays.fill(out.array(), (byte) 0);
        }
    }

    /** All of the plaintext, once all of it is authenticated; or nothing. */
    byte[] whole(InputStream sealed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(sealed.readNBytes(WHOLE_BYTES_MAX + 1));
        if (in.remaining() > WHOLE_BYTES_MAX) {
            throw new ObjectTooLarge(expected.id());
        }
        byte[] header = new byte[Math.min(Header.BYTES, in.remaining())];
        in.get(header);
        try (ChunkCipher cipher = cipher(header)) {
            return whole(cipher, in);
        }
    }

    private byte[] whole(ChunkCipher cipher, ByteBuffer in) {
        int chunks = Math.max(1, Math.ceilDiv(in.remaining(), ChunkCipher.SEALED_BYTES));
        if (in.remaining() - (chunks - 1) * ChunkCipher.SEALED_BYTES < Aead.TAG_BYTES) {
            throw notAuthentic(chunks - 1);
        }
        byte[] plain = new byte[in.remaining() - chunks * Aead.TAG_BYTES];
        try {
            open(cipher, in, ByteBuffer.wrap(plain));
            return plain;
        } catch (Tampered e) {
            Arrays.fill(plain, (byte) 0);
            throw e;
        }
    }

    private void open(ChunkCipher cipher, ByteBuffer in, ByteBuffer plain) {
        do {
            int length = Math.min(ChunkCipher.SEALED_BYTES, in.remaining());
            ByteBuffer chunk = in.slice(in.position(), length);
            in.position(in.position() + length);
            open(cipher, chunk, plain, !in.hasRemaining());
        } while (in.hasRemaining());
    }

    private void open(ChunkCipher cipher, ByteBuffer sealed, ByteBuffer plain, boolean last) {
        long number = cipher.number();
        if (sealed.remaining() < Aead.TAG_BYTES || !cipher.open(sealed, plain, last)) {
            throw notAuthentic(number);
        }
    }

    private Tampered notAuthentic(long chunk) {
        return new Tampered("object " + expected.id() + " is not authentic at chunk " + chunk);
    }

    private ChunkCipher cipher(byte[] header) {
        byte[] wrapped = Header.decode(header, expected).wrappedKey();
        try (KeyBytes wrapping = Derivation.wrapping(ownerKey)) {
            KeyBytes dataKey = Aead.open(wrapping, Header.binding(expected), wrapped)
                    .map(KeyBytes::new)
                    .orElseThrow(
                            () -> new Tampered("object " + expected.id() + " has a data key that is not authentic"));
            return new ChunkCipher(dataKey, header);
        }
    }
}
