package io.shoumi.secret;

import io.shoumi.extractor.Reason;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for its clerk's proposal, opened for that clerk.
 *
 * @param extraction FULL, PARTIAL or UNREAD
 * @param reasons names of why it was not read in full
 */
public record Intake(
        SecretId id,
        UUID unit,
        String fileName,
        long sizeBytes,
        @Nullable Integer pageCount,
        String extraction,
        String reasons,
        Suggestions suggestions,
        List<SecretLine> duplicates) {

    /** One in the list of those that wait. */
    public record Waiting(SecretId id, Instant at, long sizeBytes) {}

    public boolean readInFull() {
        return "FULL".equals(extraction);
    }

    public boolean unread() {
        return "UNREAD".equals(extraction);
    }

    public List<Reason> why() {
        return reasonsOf(reasons);
    }

    static List<Reason> reasonsOf(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",")).map(Reason::valueOf).toList();
    }
}
