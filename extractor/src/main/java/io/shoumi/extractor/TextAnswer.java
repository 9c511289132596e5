package io.shoumi.extractor;

import io.shoumi.extractor.protocol.Frame;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts and reasons as they arrive. */
final class TextAnswer extends Answer {

    /** Parts and reasons together; an archive of a million empty files ends here. */
    private static final int ENTRIES_MAX = 200_000;

    private record Head(@Nullable String inner, String kind) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private @Nullable Head open;

    TextAnswer(Limits limits) {
        super(limits);
    }

    @Override
    void take(Frame frame) throws IOException {
        spend(frame.payload().length + 16L);
        switch (frame.kind()) {
            case PART -> open(frame.fields());
            case PART_TEXT -> text.write(frame.payload());
            case UNREAD -> unread(frame.fields());
            default -> throw new IOException("frame out of place");
        }
    }

    private void open(DataInputStream fields) throws IOException {
        closePart();
        open = new Head(inner(fields), fields.readUTF());
    }

    private void unread(DataInputStream fields) throws IOException {
        closePart();
        unread.add(new Unread(inner(fields), reason(fields)));
    }

    private void closePart() throws IOException {
        if (open != null) {
            parts.add(new Part(open.inner(), text.toString(StandardCharsets.UTF_8), open.kind()));
        }
        open = null;
        text.reset();
        if (parts.size() + unread.size() > ENTRIES_MAX) {
            throw new AnswerTooLong();
        }
    }

    private static @Nullable String inner(DataInputStream fields) throws IOException {
        String inner = fields.readUTF();
        return inner.isEmpty() ? null : inner;
    }

    Extraction complete() throws IOException {
        closePart();
        return new Extraction(parts, unread);
    }

    /** What had arrived in full when it broke off; the part under way is dropped. */
    Extraction broken(Reason reason) {
        var reasons = new ArrayList<>(unread);
        reasons.add(new Unread(null, reason));
        return new Extraction(parts, reasons);
    }
}
