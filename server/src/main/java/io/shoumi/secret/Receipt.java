package io.shoumi.secret;

import io.shoumi.ledger.SecretId;
import java.util.UUID;

/** What became of a file that came in. */
public sealed interface Receipt {
    /** Sealed and read; waits for the clerk's proposal. */
    record Taken(SecretId id) implements Receipt {}

    /** Marked above the ceiling: its bytes are gone, its hash, person and time are kept. */
    record NotKept(UUID refusedFile) implements Receipt {}
}
