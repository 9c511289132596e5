package io.shoumi.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts a stream into chunks and knows which one is the last, by reading one byte ahead. An empty stream is one empty chunk.
 * The buffer is reused from chunk to chunk and wiped when closed.
 */
final class ChunkReader implements AutoCloseable {
    private final InputStream in;
    private final byte[] buffer;
    private final int size;
    private int held;

    ChunkReader(InputStream in, int size) throws IOException {
        this.in = in;
        this.size = size;
        this.buffer = new byte[size + 1];
        this.held = in.readNBytes(buffer, 0, size + 1);
    }

    boolean last() {
        return held <= size;
    }

    ByteBuffer chunk() {
        return ByteBuffer.wrap(buffer, 0, Math.min(held, size));
    }

    /** Moves on to the following chunk; only when this was not the last. */
    void advance() throws IOException {
        buffer[0] = buffer[size];
        held = 1 + in.readNBytes(buffer, 1, size);
    }

    @Override
    public void close() {
        Arrays.fill(buffer, (byte) 0);
    }
}
