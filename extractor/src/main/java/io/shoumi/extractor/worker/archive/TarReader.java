package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tape archives. A link inside is named as unread; it never leads anywhere. */
public final class TarReader implements FormatReader {

    private static final int BLOCK = 512;

    /** By the header's checksum, for old ones carry no signature. */
    public static boolean recognises(byte[] content) {
        if (content.length < BLOCK || content[0] == 0) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : content[i] & 0xFF;
        }
        String stated = new String(content, 148, 8, StandardCharsets.ISO_8859_1).replaceAll("[^0-7]", "");
        return !stated.isEmpty() && Long.parseLong(stated, 8) == sum;
    }

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                member(at, tar, entry);
            }
        }
    }

    private static void member(Reading at, TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
            at.memberUnread(entry.getName(), Reason.SPECIAL_FILE);
            return;
        }
        byte[] bytes;
        try {
            bytes = at.budget().expand(tar, -1);
        } catch (BudgetSpent e) {
            throw e;
        } catch (Unreadable e) {
            at.memberUnread(entry.getName(), e.reason());
            return;
        }
        at.member(entry.getName(), bytes);
    }
}
