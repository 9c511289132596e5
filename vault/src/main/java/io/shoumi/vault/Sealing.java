package io.shoumi.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes a sealed object: a fresh data key, the header that wraps it, the chunks. */
final class Sealing {
    private final KeyBytes ownerKey;

    Sealing(KeyBytes ownerKey) {
        this.ownerKey = ownerKey;
    }

    void seal(SealedObject object, InputStream plain, OutputStream sealed) throws IOException {
        KeyBytes dataKey = KeyBytes.random();
        byte[] header = new Header(object, wrap(object, dataKey)).encoded();
        try (ChunkCipher cipher = new ChunkCipher(dataKey, header);
                ChunkReader chunks = new ChunkReader(plain, ChunkCipher.PLAIN_BYTES)) {
            sealed.write(header);
            write(cipher, chunks, sealed);
        }
    }

    private static void write(ChunkCipher cipher, ChunkReader chunks, OutputStream sealed) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(ChunkCipher.SEALED_BYTES);
        while (true) {
            cipher.seal(chunks.chunk(), out.clear(), chunks.last());
            sealed.write(out.array(), 0, out.position());
            if (chunks.last()) {
                return;
            }
            chunks.advance();
        }
    }

    private byte[] wrap(SealedObject object, KeyBytes dataKey) {
        byte[] plain = dataKey.getEncoded();
        try (KeyBytes wrapping = Derivation.wrapping(ownerKey)) {
            return Aead.seal(wrapping, Header.binding(object), plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
