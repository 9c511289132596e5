package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.BudgetSpent;
import io.shoumi.extractor.worker.FormatReader;
import io.shoumi.extractor.worker.Reading;
import io.shoumi.extractor.worker.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** One compressed file. Its content is a member named like the file without its last extension. */
public final class CompressedReader implements FormatReader {

    private static final int XZ_MEMORY_KIB = 64 << 10;

    public static final CompressedReader GZIP = new CompressedReader(in -> GzipCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .get());
    public static final CompressedReader BZIP2 = new CompressedReader(in -> new BZip2CompressorInputStream(in, true));
    public static final CompressedReader XZ = new CompressedReader(in -> XZCompressorInputStream.builder()
            .setInputStream(in)
            .setDecompressConcatenated(true)
            .setMemoryLimitKiB(XZ_MEMORY_KIB)
            .get());

    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(gz|bz2|xz|z)$");
    private static final Pattern TAR = Pattern.compile("(?i)\\.(tgz|tbz2?|txz)$");

    private interface Opening {
        InputStream open(InputStream packed) throws IOException;
    }

    private final Opening opening;

    private CompressedReader(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void read(Reading at, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        String inside =
                TAR.matcher(EXTENSION.matcher(at.name()).replaceFirst("")).replaceFirst(".tar");
        Reason broken = null;
        try (InputStream in = opening.open(new ByteArrayInputStream(content))) {
            at.budget().expandTo(out, in, content.length);
        } catch (BudgetSpent e) {
            throw e;
        } catch (Unreadable e) {
            broken = e.reason();
        } catch (IOException _) {
            broken = Reason.DAMAGED;
        }
        if (broken == null) {
            at.member(inside, out.toByteArray());
        } else {
            at.brokenMember(inside, out.toByteArray(), broken);
        }
    }
}
