package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.protocol.FrameKind;
import io.shoumi.extractor.protocol.FrameWriter;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Findings as frames. A broken pipe ends the worker: its caller is gone. */
final class FrameFindings implements Findings {

    private static final int LABEL_CHARS_MAX = 4096;

    private final FrameWriter out;

    FrameFindings(FrameWriter out) {
        this.out = out;
    }

    @Override
    public void part(String inner, String kind, CharSequence text) {
        var utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        try {
            out.send(FrameKind.PART, fields -> {
                fields.writeUTF(label(inner));
                fields.writeUTF(kind);
            });
            out.sendBytes(FrameKind.PART_TEXT, utf8.array(), utf8.limit());
        } catch (IOException e) {
            throw new CallerGone(e);
        }
    }

    @Override
    public void unread(String inner, Reason reason) {
        send(FrameKind.UNREAD, fields -> {
            fields.writeUTF(label(inner));
            fields.writeByte(reason.ordinal());
        });
    }

    @Override
    public void pageCount(int pages) {
        send(FrameKind.PAGE_COUNT, fields -> fields.writeInt(pages));
    }

    @Override
    public void page(int number, byte[] png) {
        send(FrameKind.PAGE, fields -> fields.writeInt(number));
        try {
            out.sendBytes(FrameKind.PAGE_BYTES, png, png.length);
        } catch (IOException e) {
            throw new CallerGone(e);
        }
    }

    private void send(FrameKind kind, FrameWriter.Fields fields) {
        try {
            out.send(kind, fields);
        } catch (IOException e) {
            throw new CallerGone(e);
        }
    }

    private static String label(String inner) {
        return inner.length() <= LABEL_CHARS_MAX ? inner : inner.substring(0, LABEL_CHARS_MAX) + "…";
    }
}
