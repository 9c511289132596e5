package io.shoumi.extractor;

import io.shoumi.extractor.protocol.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Page images as they arrive. A PNG whose header promises more pixels than allowed never reaches the caller. */
final class PagesAnswer extends Answer {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;

    private final List<PageImage> pages = new ArrayList<>();
    private final ByteArrayOutputStream png = new ByteArrayOutputStream();
    private @Nullable Reason refused;
    private int pageCount;
    private int open;

    PagesAnswer(Limits limits) {
        super(limits);
    }

    @Override
    void take(Frame frame) throws IOException {
        spend(frame.payload().length + 16L);
        switch (frame.kind()) {
            case PAGE_COUNT -> pageCount = frame.fields().readInt();
            case PAGE -> open(frame.fields().readInt());
            case PAGE_BYTES -> png.write(frame.payload());
            case UNREAD -> {
                var fields = frame.fields();
                fields.readUTF();
                refused = reason(fields);
            }
            default -> throw new IOException("frame out of place");
        }
    }

    private void open(int number) throws IOException {
        closePage();
        open = number;
    }

    private void closePage() throws IOException {
        if (open != 0) {
            byte[] bytes = png.toByteArray();
            check(bytes);
            pages.add(new PageImage(open, bytes));
        }
        open = 0;
        png.reset();
    }

    private static void check(byte[] png) throws IOException {
        if (png.length < 33 || ByteBuffer.wrap(png).getLong() != PNG_SIGNATURE) {
            throw new IOException("not a PNG");
        }
        long width = Integer.toUnsignedLong(ByteBuffer.wrap(png).getInt(16));
        long height = Integer.toUnsignedLong(ByteBuffer.wrap(png).getInt(20));
        if (width > Limits.PAGE_PIXELS_MAX
                || height > Limits.PAGE_PIXELS_MAX
                || width * height > Limits.PAGE_PIXELS_MAX) {
            throw new IOException("page too large");
        }
    }

    Rendering complete() throws IOException {
        closePage();
        return refused == null ? new Rendering.Pages(pageCount, pages) : new Rendering.NotDrawn(refused);
    }
}
