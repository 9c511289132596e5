package io.shoumi.emergency;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One emergency access.
 *
 * @param reader the name and number of who may read
 * @param parties whoever had a part in it: the reader and the two who let them
 * @param reviewer null until it is reviewed
 */
public record Emergency(
        UUID id,
        String number,
        String reader,
        SecretId secret,
        String secretNumber,
        String loan,
        String reason,
        String asker,
        String joiner,
        List<PersonId> parties,
        Instant openedAt,
        Instant until,
        Instant reviewDueAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        boolean justified) {
    public Emergency {
        parties = List.copyOf(parties);
    }

    public boolean openAt(Instant now) {
        return now.isBefore(until);
    }

    public boolean reviewed() {
        return reviewedAt != null;
    }

    /** {@code open}, {@code review}, {@code late} or {@code reviewed}. */
    public String stateAt(Instant now) {
        if (reviewed()) {
            return "reviewed";
        }
        return openAt(now) ? "open" : now.isBefore(reviewDueAt) ? "review" : "late";
    }
}
