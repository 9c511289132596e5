package io.shoumi.evidence;

import io.shoumi.evidence.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A ledger of acts beside a log: what the database would hold, in the order of the log. */
final class Acts {
    static final LogKey KEY = LogKey.generate("archive.example/log");

    private Acts() {}

    static LedgerRow.Kept act(long index) {
        String json = JsonValue.of(Map.of("kind", "借阅", "copy", index, "outcome", "done"))
                .canonical();
        return new LedgerRow.Kept(index, new EntryId(new UUID(0x4000L, index)), Salt.random(), json);
    }

    static List<LedgerRow> rows(long size) {
        List<LedgerRow> rows = new ArrayList<>();
        for (long index = 0; index < size; index++) {
            rows.add(act(index));
        }
        return rows;
    }

    static byte[] leaf(LedgerRow row) {
        LedgerRow.Kept kept = (LedgerRow.Kept) row;
        return new LogEntry(kept.id(), Commitment.of(kept.salt(), kept.canonicalJson())).toBytes();
    }

    static List<byte[]> leaves(List<LedgerRow> rows) {
        return rows.stream().map(Acts::leaf).toList();
    }

    /** A log of these rows, written in batches of {@code batch}. */
    static void write(Path directory, List<LedgerRow> rows, int batch) throws IOException {
        try (TileLog log = TileLog.open(directory, KEY)) {
            for (int from = 0; from < rows.size(); from += batch) {
                log.append(leaves(rows.subList(from, Math.min(rows.size(), from + batch))));
            }
        }
    }
}
