package io.shoumi.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands.
 *
 * @param state submitted, returned, approved, refused, withdrawn or expired
 * @param secret what it is about; null where that is no secret, or one beyond the asker's scope
 * @param decisions those of the present round
 */
record RequestState(
        UUID id,
        String number,
        String act,
        String state,
        int round,
        @Nullable UUID secret,
        Instant submittedAt,
        @Nullable Instant closedAt,
        List<Decision> decisions) {
    RequestState {
        decisions = List.copyOf(decisions);
    }

    /** What one person said to it. */
    record Decision(String by, String opinion, Instant at) {}
}
