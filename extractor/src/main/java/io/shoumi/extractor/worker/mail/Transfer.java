package io.shoumi.extractor.worker.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Content transfer encodings (RFC 2045, section 6). Lenient: what is no code is skipped, and damage is told. */
final class Transfer {

    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes, boolean intact) {}

    private Transfer() {}

    static Bytes decode(String body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> new Bytes(quoted(body), true);
            case "x-uuencode", "uuencode", "x-uue" -> new Bytes(body.getBytes(StandardCharsets.ISO_8859_1), false);
            default -> new Bytes(body.getBytes(StandardCharsets.ISO_8859_1), true);
        };
    }

    /** Padding may stand in the middle where pieces were joined. */
    static Bytes base64(String source) {
        var code = new StringBuilder(source.length());
        var out = new ByteArrayOutputStream(source.length());
        boolean intact = true;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (isCode(c)) {
                code.append(c);
            } else if (c == '=') {
                intact &= flush(code, out);
            }
        }
        intact &= flush(code, out);
        return new Bytes(out.toByteArray(), intact);
    }

    private static boolean isCode(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }

    private static boolean flush(StringBuilder code, ByteArrayOutputStream out) {
        boolean whole = code.length() % 4 != 1;
        if (!whole) {
            code.setLength(code.length() - 1);
        }
        out.writeBytes(Base64.getDecoder().decode(code.toString()));
        code.setLength(0);
        return whole;
    }

    static byte[] quoted(String source) {
        var out = new ByteArrayOutputStream(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c != '=') {
                out.write(c);
                continue;
            }
            int value = hex(source, i + 1);
            if (value >= 0) {
                out.write(value);
                i += 2;
            } else {
                int line = lineEnd(source, i + 1);
                i = line < 0 ? i : line;
                if (line < 0) {
                    out.write('=');
                }
            }
        }
        return out.toByteArray();
    }

    /** Where a soft line break ends, or -1 if none begins here. */
    private static int lineEnd(String source, int from) {
        int i = from;
        while (i < source.length()
                && (source.charAt(i) == ' ' || source.charAt(i) == '\t' || source.charAt(i) == '\r')) {
            i++;
        }
        return i >= source.length() ? source.length() - 1 : source.charAt(i) == '\n' ? i : -1;
    }

    private static int hex(String source, int from) {
        if (from + 1 >= source.length()) {
            return -1;
        }
        int high = Character.digit(source.charAt(from), 16);
        int low = Character.digit(source.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
