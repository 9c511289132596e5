package io.shoumi.evidence;

import io.shoumi.evidence.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One leaf's data: the line {@code v1 <entry id> <commitment in hex>} with its newline. */
public record LogEntry(EntryId id, Commitment commitment) {
    private static final Pattern LINE =
            Pattern.compile("v1 ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9a-f]{64})\n");

    public byte[] toBytes() {
        return ("v1 " + id + " " + commitment + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty for bytes that this version did not write. */
    public static Optional<LogEntry> parse(byte[] data) {
        Matcher line = LINE.matcher(new String(data, StandardCharsets.ISO_8859_1));
        return line.matches() ? Optional.of(of(line.group(1), line.group(2))) : Optional.empty();
    }

    private static LogEntry of(String id, String commitment) {
        return new LogEntry(new EntryId(UUID.fromString(id)), new Commitment(Hash.fromHex(commitment)));
    }
}
