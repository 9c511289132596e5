package io.shoumi.extractor.worker.mail;

import io.shoumi.extractor.worker.text.Decoded;
import io.shoumi.extractor.worker.text.Decoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words in header fields (RFC 2047). Neighbours of one charset are joined before decoding: senders split characters. */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?\\s]*)\\?=");

    private EncodedWords() {}

    static String decode(String value) {
        var out = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        String charset = "";
        Matcher word = WORD.matcher(value);
        int end = 0;
        while (word.find()) {
            String gap = value.substring(end, word.start());
            String next = word.group(1).toLowerCase(Locale.ROOT);
            if (!gap.isBlank() || !next.equals(charset)) {
                out.append(text(bytes, charset)).append(bytes.size() > 0 && gap.isBlank() ? "" : raw(gap));
                bytes.reset();
            }
            charset = next;
            bytes.writeBytes(
                    word.group(2).equalsIgnoreCase("b")
                            ? Transfer.base64(word.group(3)).bytes()
                            : Transfer.quoted(word.group(3).replace('_', ' ')));
            end = word.end();
        }
        return out.append(text(bytes, charset))
                .append(raw(value.substring(end)))
                .toString();
    }

    private static String text(ByteArrayOutputStream bytes, String charset) {
        return bytes.size() == 0
                ? ""
                : Decoding.decode(bytes.toByteArray(), charset)
                        .map(Decoded::text)
                        .orElse("");
    }

    /** Bytes that a sender put in as they were. */
    static String raw(String latin1) {
        if (latin1.chars().allMatch(c -> c < 0x80)) {
            return latin1;
        }
        return Decoding.decode(latin1.getBytes(StandardCharsets.ISO_8859_1))
                .map(Decoded::text)
                .orElse(latin1);
    }
}
