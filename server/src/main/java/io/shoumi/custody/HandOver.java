package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hand-over with its two sides; {@code back} when it is a return. */
public record HandOver(
        UUID id,
        CarrierId carrier,
        boolean back,
        PersonId giver,
        PersonId receiver,
        @Nullable UUID loan,
        @Nullable Instant giverConfirmedAt,
        @Nullable Instant receiverConfirmedAt,
        @Nullable Instant cancelledAt) {

    public boolean waitsFor(PersonId person) {
        return cancelledAt == null
                && (giver.equals(person) && giverConfirmedAt == null
                        || receiver.equals(person) && receiverConfirmedAt == null);
    }
}
