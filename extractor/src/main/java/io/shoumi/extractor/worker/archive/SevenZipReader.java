package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** 7z archives, solid ones too. */
public final class SevenZipReader implements FormatReader {

    private static final int MEMORY_KIB = 96 << 10;

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setMaxMemoryLimitKiB(MEMORY_KIB)
                .get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory()) {
                    member(at, archive, entry);
                }
            }
        } catch (PasswordRequiredException _) {
            throw new Unreadable(Reason.PASSWORD_PROTECTED);
        }
    }

    private static void member(Reading at, SevenZFile archive, SevenZArchiveEntry entry) throws IOException {
        String name = entry.getName() == null ? "?" : entry.getName();
        byte[] bytes;
        try (InputStream in = archive.getInputStream(entry)) {
            bytes = at.budget().expand(in, -1);
        } catch (BudgetSpent | PasswordRequiredException e) {
            throw e;
        } catch (Unreadable e) {
            at.memberUnread(name, e.reason());
            return;
        }
        at.member(name, bytes);
    }
}
