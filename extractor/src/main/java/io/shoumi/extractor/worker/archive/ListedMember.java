package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Budget;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** A member found through the zip file's directory. */
record ListedMember(ZipFile file, ZipArchiveEntry entry) implements ZipMember {

    /** Zstandard is not among them: the library knows it, but needs native code for it. */
    private static final Set<ZipMethod> METHODS = EnumSet.of(
            ZipMethod.STORED,
            ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED,
            ZipMethod.IMPLODING,
            ZipMethod.UNSHRINKING,
            ZipMethod.BZIP2,
            ZipMethod.XZ);

    @Override
    public String name() {
        return ZipNames.of(entry);
    }

    @Override
    public Content content(Budget budget) throws BudgetSpent {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Content.none(Reason.PASSWORD_PROTECTED);
        }
        if (!METHODS.contains(ZipMethod.getMethodByCode(entry.getMethod())) || !file.canReadEntryData(entry)) {
            return Content.none(Reason.UNSUPPORTED_FORMAT);
        }
        return unpack(budget);
    }

    private Content unpack(Budget budget) throws BudgetSpent {
        var out = new ByteArrayOutputStream(Math.clamp(entry.getSize(), 32, 1 << 20));
        try (InputStream in = file.getInputStream(entry)) {
            budget.expandTo(out, in, entry.getCompressedSize());
        } catch (BudgetSpent e) {
            throw e;
        } catch (Unreadable e) {
            return Content.none(e.reason());
        } catch (IOException | RuntimeException _) {
            return new Content(out.toByteArray(), Reason.DAMAGED);
        }
        byte[] bytes = out.toByteArray();
        return new Content(bytes, sound(bytes) ? null : Reason.DAMAGED);
    }

    private boolean sound(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue() == entry.getCrc() && bytes.length == entry.getSize();
    }
}
