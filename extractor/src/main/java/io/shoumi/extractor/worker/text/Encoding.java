package io.shoumi.extractor.worker.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encodings looked for; earlier wins a tie. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    GB18030(Charset.forName("GB18030")),
    BIG5(Charset.forName("Big5-HKSCS")),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    UTF_32LE(Charset.forName("UTF-32LE")),
    UTF_32BE(Charset.forName("UTF-32BE")),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    String label() {
        return this == BIG5 ? "big5" : charset.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Smallest number of bytes a character takes. */
    int unit() {
        return switch (this) {
            case UTF_16LE, UTF_16BE -> 2;
            case UTF_32LE, UTF_32BE -> 4;
            case UTF_8, GB18030, BIG5, WINDOWS_1252 -> 1;
        };
    }

    /** Whether every byte is part of a character; the last one may be cut short. */
    boolean valid(byte[] bytes, int length) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, 0, length);
        var out = CharBuffer.allocate(1 << 14);
        while (true) {
            var result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return in.remaining() < 4;
            }
            out.clear();
        }
    }

    Decoded decode(byte[] bytes, int from) {
        String text = new String(bytes, from, bytes.length - from, charset);
        boolean intact = (bytes.length - from) % unit() == 0 && (text.indexOf('\uFFFD') < 0 || wholly(bytes, from));
        return new Decoded(text, label(), intact);
    }

    /** The text may hold U+FFFD of its own. */
    private boolean wholly(byte[] bytes, int from) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return true;
        } catch (java.nio.charset.CharacterCodingException _) {
            return false;
        }
    }
}
