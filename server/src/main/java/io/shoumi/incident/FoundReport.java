package io.shoumi.incident;

import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A missing copy turned up, as a clerk said and, once confirmed, as an officer saw. */
public record FoundReport(
        UUID id,
        PlaceId place,
        String placeCode,
        PersonId reporter,
        String reporterName,
        Instant at,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt) {
    public boolean waits() {
        return confirmedAt == null;
    }
}
