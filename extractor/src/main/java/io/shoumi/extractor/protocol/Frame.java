package io.shoumi.extractor.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;

/** One frame as received. The payload belongs to the receiver. */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(FrameKind kind, byte[] payload) {

    /** Payload bytes of one frame; longer content takes several frames. */
    public static final int PAYLOAD_BYTES_MAX = 1 << 20;

    public DataInputStream fields() {
        return new DataInputStream(new ByteArrayInputStream(payload));
    }
}
