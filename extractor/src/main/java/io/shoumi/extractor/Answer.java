package io.shoumi.extractor;

import io.shoumi.extractor.protocol.Frame;
import java.io.DataInputStream;
import java.io.IOException;

/** Collects the frames of one answer, within limits; the worker is not trusted to keep to the protocol. */
abstract sealed class Answer permits TextAnswer, PagesAnswer {

    private long bytesLeft;

    Answer(Limits limits) {
        this.bytesLeft = limits.outputBytesMax();
    }

    /** Takes any frame but the last. */
    abstract void take(Frame frame) throws IOException;

    final void spend(long bytes) throws IOException {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw new AnswerTooLong();
        }
    }

    static Reason reason(DataInputStream fields) throws IOException {
        int ordinal = fields.readUnsignedByte();
        Reason[] all = Reason.values();
        if (ordinal >= all.length) {
            throw new IOException("unknown reason");
        }
        return all[ordinal];
    }

    static final class AnswerTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
