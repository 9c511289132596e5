package io.shoumi.reading;

import io.shoumi.ledger.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sitting: it ends by the reader, with the loan, or when nobody has stirred for three minutes. */
public record Session(
        SessionId id,
        LoanId loan,
        PersonId reader,
        String terminal,
        Instant startedAt,
        Instant lastSeenAt,
        @Nullable Instant endedAt) {
    public static final Duration AWAY_MAX = Duration.ofMinutes(3);

    public boolean openAt(Instant now) {
        return endedAt == null && now.isBefore(lastSeenAt.plus(AWAY_MAX));
    }
}
