package io.shoumi.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A file as it was registered, to be sought in what a server answers: whole, in pieces, zipped, or encoded. */
record Original(byte[] bytes) {
    private static final int PIECE_BYTES = 48;
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/]{80,}={0,2}");

    boolean isIn(byte[] answer) throws IOException {
        for (var form : forms(answer)) {
            var text = new String(form, StandardCharsets.ISO_8859_1);
            if (pieces().stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }

    private List<String> pieces() {
        var all = new String(bytes, StandardCharsets.ISO_8859_1);
        var pieces = new ArrayList<String>();
        for (var from = 0; from + PIECE_BYTES <= all.length(); from += PIECE_BYTES) {
            var piece = all.substring(from, from + PIECE_BYTES);
            // what every file of a format has, a run of one byte or a header's line, tells nothing
            if (piece.chars().distinct().count() > 12) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static List<byte[]> forms(byte[] answer) throws IOException {
        var forms = new ArrayList<byte[]>();
        forms.add(answer);
        if (answer.length > 4 && answer[0] == 'P' && answer[1] == 'K') {
            forms.addAll(entries(answer));
        }
        var encoded = ENCODED.matcher(new String(answer, StandardCharsets.ISO_8859_1));
        while (encoded.find()) {
            var run = encoded.group();
            forms.add(Base64.getDecoder().decode(run.substring(0, run.length() / 4 * 4)));
        }
        return forms;
    }

    /** By the directory at the end: what is written as a stream says its sizes there only. */
    private static List<byte[]> entries(byte[] answer) throws IOException {
        var entries = new ArrayList<byte[]>();
        try (var zip = ZipFile.builder().setByteArray(answer).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                entries.add(zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
