package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over with its two sides; {@code back} when it is a return.
 *
 * @param what why the copy changes hands; null in hand-overs from before loans were named
 */
public record HandOver(
        UUID id,
        CarrierId carrier,
        boolean back,
        PersonId giver,
        PersonId receiver,
        @Nullable Errand what,
        @Nullable Instant giverConfirmedAt,
        @Nullable Instant receiverConfirmedAt,
        @Nullable Instant cancelledAt) {

    /** The loan it belongs to, or null. */
    public @Nullable UUID loan() {
        return what instanceof Errand.OfLoan(UUID id) ? id : null;
    }

    /** The turn of a circulation it belongs to, or null. */
    public @Nullable UUID turn() {
        return what instanceof Errand.OfTurn(UUID id) ? id : null;
    }

    /** The copying's share that it belongs to, or null. */
    public @Nullable UUID share() {
        return what instanceof Errand.OfShare(UUID id) ? id : null;
    }

    /** The dispatch it belongs to, or null. */
    public @Nullable UUID dispatch() {
        return what instanceof Errand.OfDispatch(UUID id) ? id : null;
    }

    /** The copy of a carry-out it belongs to, or null. */
    public @Nullable UUID carried() {
        return what instanceof Errand.OfCarryOut(UUID id) ? id : null;
    }

    /** The clear-out's decision that it belongs to, or null. */
    public @Nullable UUID cleared() {
        return what instanceof Errand.OfClearOut(UUID id) ? id : null;
    }

    public boolean waitsFor(PersonId person) {
        return cancelledAt == null
                && (giver.equals(person) && giverConfirmedAt == null
                        || receiver.equals(person) && receiverConfirmedAt == null);
    }
}
