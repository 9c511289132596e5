package io.shoumi.clearout;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One campaign.
 *
 * @param name such as the year
 * @param closed null while it runs
 */
public record ClearOut(
        ClearOutId id,
        String number,
        String name,
        Instant dueAt,
        PersonId opener,
        String openerName,
        Instant openedAt,
        @Nullable Closed closed) {

    public record Closed(Instant at, String by) {}

    public boolean running() {
        return closed == null;
    }

    public boolean late(Instant now) {
        return running() && dueAt.isBefore(now);
    }

    public String href() {
        return "/clear-outs/" + id;
    }
}
