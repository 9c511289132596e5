package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.worker.Budget;
import io.shoumi.extractor.worker.BudgetSpent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip file in memory, folders left out.
 *
 * @param intact false when its directory is missing and members were salvaged from the front
 */
public record Zip(List<ZipMember> members, boolean intact) {

    public Zip {
        members = List.copyOf(members);
    }

    public static Zip open(byte[] content, Budget budget) throws BudgetSpent {
        try {
            return new Zip(listed(content), true);
        } catch (IOException | RuntimeException _) {
            return new Zip(ZipSalvage.members(content, budget), false);
        }
    }

    /** The file stays open: it is memory only, and lives as long as the members. */
    private static List<ZipMember> listed(byte[] content) throws IOException {
        ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get();
        var members = new ArrayList<ZipMember>();
        for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
            if (!entry.isDirectory()) {
                members.add(new ListedMember(file, entry));
            }
        }
        return members;
    }

    public boolean has(String name) {
        return members.stream().anyMatch(it -> it.name().equals(name));
    }

    public boolean hasUnder(String folder) {
        return members.stream().anyMatch(it -> it.name().startsWith(folder));
    }
}
