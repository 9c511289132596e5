package io.shoumi.extractor.worker.text;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import java.io.IOException;

/** Text, source code, CSV, logs, XML: as decoded, so that offsets hold. XML with character references is said twice. */
public final class PlainTextReader implements FormatReader {

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        Decoded decoded = Decoding.decode(content).orElseThrow(() -> new Unreadable(Reason.UNSUPPORTED_FORMAT));
        at.part(decoded.encoding(), decoded.text());
        if (decoded.text().stripLeading().startsWith("<") && decoded.text().contains("&#")) {
            at.part("markup", Markup.text(decoded.text()));
        }
        if (!decoded.intact()) {
            at.unread(Reason.DAMAGED);
        }
    }
}
