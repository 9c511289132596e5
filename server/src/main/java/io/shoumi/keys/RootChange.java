package io.shoumi.keys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the root key. {@code state}: open until somebody of another office agrees, agreed until the server is through, then
 * done; or dropped.
 *
 * @param keys how many keys were wrapped anew, once it is done
 */
public record RootChange(
        UUID id,
        String reason,
        UUID oldRoot,
        Side asked,
        Instant until,
        @Nullable Side joined,
        @Nullable Integer keys,
        @Nullable Instant finishedAt,
        String state) {

    /** One of the two. */
    public record Side(Holding.Holder who, String office, Instant at) {}

    /** Asked for too long ago to be agreed to. */
    public boolean lapsedAt(Instant now) {
        return state.equals("open") && !now.isBefore(until);
    }
}
