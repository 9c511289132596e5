package io.shoumi.extractor.protocol;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads frames: kind (1 byte), length (4 bytes, big-endian), payload. */
public final class FrameReader {

    private final DataInputStream in;

    public FrameReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /** @throws EOFException when the other side is gone */
    public Frame next() throws IOException {
        FrameKind kind = FrameKind.of(in.readUnsignedByte());
        int length = in.readInt();
        if (length < 0 || length > Frame.PAYLOAD_BYTES_MAX) {
            throw new IOException("frame too long");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return new Frame(kind, payload);
    }
}
