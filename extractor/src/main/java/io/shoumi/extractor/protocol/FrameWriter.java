package io.shoumi.extractor.protocol;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames as {@link FrameReader} reads them. Nothing is surely sent before {@link #flush}. */
public final class FrameWriter {

    private final DataOutputStream out;

    public FrameWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Fields of a frame, written in order. */
    public interface Fields {
        void writeTo(DataOutputStream out) throws IOException;
    }

    public void send(FrameKind kind) throws IOException {
        send(kind, fields -> {});
    }

    public void send(FrameKind kind, Fields fields) throws IOException {
        var payload = new ByteArrayOutputStream();
        fields.writeTo(new DataOutputStream(payload));
        sendSlice(kind, payload.toByteArray(), 0, payload.size());
    }

    /** Content of any length, cut into frames of one kind; none for empty content. */
    public void sendBytes(FrameKind kind, byte[] content, int length) throws IOException {
        for (int from = 0; from < length; from += Frame.PAYLOAD_BYTES_MAX) {
            sendSlice(kind, content, from, Math.min(Frame.PAYLOAD_BYTES_MAX, length - from));
        }
    }

    private void sendSlice(FrameKind kind, byte[] content, int from, int length) throws IOException {
        if (length > Frame.PAYLOAD_BYTES_MAX) {
            throw new IOException("frame too long");
        }
        out.writeByte(kind.code());
        out.writeInt(length);
        out.write(content, from, length);
    }

    public void flush() throws IOException {
        out.flush();
    }
}
