package io.shoumi.extractor.worker.text;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Rich Text Format 1.9. Embedded objects are named as unread; a missing closing brace means cut short. */
public final class RtfReader implements FormatReader {

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        var text = new RtfText();
        boolean closed = new RtfTokens(new String(content, StandardCharsets.ISO_8859_1), text).run();
        at.part("rtf", text.text());
        if (!closed || !text.intact()) {
            at.unread(Reason.DAMAGED);
        }
        if (text.text().isBlank() && text.sawPicture()) {
            at.unread(Reason.IMAGE_ONLY);
        }
        if (text.sawObject()) {
            at.memberUnread("objdata", Reason.UNSUPPORTED_FORMAT);
        }
    }
}
