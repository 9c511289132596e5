package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as log-in needs it. */
record Account(
        PersonId person,
        String login,
        State state,
        @Nullable String passwordHash,
        byte @Nullable [] totpSealed,
        long totpLastStep,
        int failedCount,
        @Nullable Instant lockedUntil) {

    enum State {
        INVITED,
        ACTIVE,
        SUSPENDED
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
