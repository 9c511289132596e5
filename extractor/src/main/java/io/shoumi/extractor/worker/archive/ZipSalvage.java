package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Budget;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Reads a zip file without its directory, from the front, as far as it goes. */
final class ZipSalvage {

    private record Salvaged(String name, Content content) implements ZipMember {
        @Override
        public Content content(Budget budget) {
            return content;
        }
    }

    private ZipSalvage() {}

    static List<ZipMember> members(byte[] content, Budget budget) throws BudgetSpent {
        var members = new ArrayList<ZipMember>();
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content), "GB18030", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    members.add(new Salvaged(ZipNames.of(entry), unpack(zip, entry, budget)));
                }
            }
        } catch (BudgetSpent e) {
            throw e;
        } catch (IOException | RuntimeException | NoClassDefFoundError _) {
            // a method that needs native code, or no further; the caller reports the archive as damaged
        }
        return members;
    }

    private static ZipMember.Content unpack(ZipArchiveInputStream zip, ZipArchiveEntry entry, Budget budget)
            throws BudgetSpent {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return ZipMember.Content.none(Reason.PASSWORD_PROTECTED);
        }
        var out = new ByteArrayOutputStream();
        try {
            budget.expandTo(out, zip, -1);
            return new ZipMember.Content(out.toByteArray(), null);
        } catch (BudgetSpent e) {
            throw e;
        } catch (Unreadable e) {
            return ZipMember.Content.none(e.reason());
        } catch (IOException | RuntimeException _) {
            return new ZipMember.Content(out.toByteArray(), Reason.DAMAGED);
        }
    }
}
