package io.shoumi.extractor.worker.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/** Names in zip files: flagged UTF-8, unflagged UTF-8, or what Chinese Windows writes. */
final class ZipNames {

    private static final Charset WINDOWS = Charset.forName("GB18030");

    private ZipNames() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean said = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD
                || raw == null;
        return said ? entry.getName() : guess(raw);
    }

    private static String guess(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(raw, WINDOWS);
        }
    }
}
