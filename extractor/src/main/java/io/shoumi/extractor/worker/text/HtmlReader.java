package io.shoumi.extractor.worker.text;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML as its reader sees it, then what only its source shows: attributes, comments, scripts. */
public final class HtmlReader implements FormatReader {

    private static final int HEAD_BYTES = 2048;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        Decoded decoded = decode(content).orElseThrow(() -> new Unreadable(Reason.UNSUPPORTED_FORMAT));
        at.part("html", Markup.text(decoded.text()));
        if (!decoded.intact()) {
            at.unread(Reason.DAMAGED);
        }
    }

    /** UTF-8 that validates is UTF-8 whatever the page says of itself. */
    private static Optional<Decoded> decode(byte[] content) {
        Optional<Decoded> detected = Decoding.decode(content);
        if (detected.isPresent() && detected.get().encoding().startsWith("utf")) {
            return detected;
        }
        String head = new String(content, 0, Math.min(HEAD_BYTES, content.length), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        return declared.find() ? Decoding.decode(content, declared.group(1)) : detected;
    }
}
