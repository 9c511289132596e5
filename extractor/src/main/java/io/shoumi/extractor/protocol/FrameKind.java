package io.shoumi.extractor.protocol;

import java.io.IOException;

/** The first byte of a frame. */
public enum FrameKind {
    // to the worker
    TEXT_REQUEST('T'),
    TABLE_REQUEST('S'),
    RENDER_REQUEST('R'),
    BYTES('b'),
    END_OF_FILE('e'),
    // from the worker
    READY('Y'),
    PART('P'),
    PART_TEXT('p'),
    UNREAD('U'),
    PAGE_COUNT('C'),
    PAGE('G'),
    PAGE_BYTES('g'),
    DONE('D');

    private static final FrameKind[] ALL = values();

    private final byte code;

    FrameKind(char code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }

    static FrameKind of(int code) throws IOException {
        for (FrameKind kind : ALL) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IOException("not a frame");
    }
}
