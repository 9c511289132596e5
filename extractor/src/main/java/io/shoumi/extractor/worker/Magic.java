package io.shoumi.extractor.worker;

import io.shoumi.extractor.worker.archive.TarReader;
import io.shoumi.extractor.worker.mail.MailHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises formats by their signatures. */
final class Magic {

    private record Signature(Format format, byte[] bytes) {
        static Signature of(Format format, String latin1) {
            return new Signature(format, latin1.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean begins(byte[] content) {
            return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    private static final int HEAD_BYTES = 1024;

    private static final List<Signature> SIGNATURES = List.of(
            Signature.of(Format.ZIP, "PK\u0003\u0004"),
            Signature.of(Format.ZIP, "PK\u0005\u0006"),
            Signature.of(Format.ZIP, "PK\u0007\u0008"),
            Signature.of(Format.PDF, "%PDF-"),
            Signature.of(Format.OLE, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            Signature.of(Format.GZIP, "\u001f\u008b\u0008"),
            Signature.of(Format.BZIP2, "BZh"),
            Signature.of(Format.XZ, "\u00fd7zXZ\u0000"),
            Signature.of(Format.SEVEN_ZIP, "7z\u00bc\u00af\u0027\u001c"),
            Signature.of(Format.RAR, "Rar!\u001a\u0007"),
            Signature.of(Format.RTF, "{\\rtf"),
            Signature.of(Format.IMAGE, "\u0089PNG\r\n\u001a\n"),
            Signature.of(Format.IMAGE, "\u00ff\u00d8\u00ff"),
            Signature.of(Format.IMAGE, "GIF87a"),
            Signature.of(Format.IMAGE, "GIF89a"),
            Signature.of(Format.IMAGE, "II*\u0000"),
            Signature.of(Format.IMAGE, "MM\u0000*"));

    private static final Pattern HTML = Pattern.compile(
            "\\A\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!doctype\\s+html|<html[\\s>]|<head>|<body[\\s>])",
            Pattern.DOTALL);

    private Magic() {}

    static Format tell(byte[] content) {
        if (content.length == 0) {
            return Format.EMPTY;
        }
        for (Signature signature : SIGNATURES) {
            if (signature.begins(content)) {
                return signature.format();
            }
        }
        return byHead(content);
    }

    private static Format byHead(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-") && contains(content, "endobj")) {
            return Format.PDF;
        }
        if (TarReader.recognises(content)) {
            return Format.TAR;
        }
        if (isImage(head)) {
            return Format.IMAGE;
        }
        if (head.startsWith("From ") && MailHeaders.recognises(head.substring(head.indexOf('\n') + 1))) {
            return Format.MBOX;
        }
        if (MailHeaders.recognises(head)) {
            return Format.MAIL;
        }
        String lower = head.toLowerCase(Locale.ROOT);
        return HTML.matcher(lower.startsWith("\u00ef\u00bb\u00bf") ? lower.substring(3) : lower)
                        .find()
                ? Format.HTML
                : Format.TEXT;
    }

    private static boolean isImage(String head) {
        boolean webp = head.startsWith("RIFF") && head.startsWith("WEBP", 8);
        boolean heif =
                head.startsWith("ftyphei", 4) || head.startsWith("ftypavif", 4) || head.startsWith("ftypmif1", 4);
        return webp || heif || (head.startsWith("BM") && head.indexOf('\0') >= 0 && head.startsWith("\0\0\0\0", 6));
    }

    private static boolean contains(byte[] content, String word) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(word);
    }
}
