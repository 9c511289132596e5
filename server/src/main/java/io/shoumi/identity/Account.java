package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import org.jspecify.annotations.Nullable;

/** An account as log-in needs it. */
record Account(
        PersonId person,
        String login,
        State state,
        @Nullable String passwordHash,
        byte @Nullable [] totpSealed,
        long totpLastStep) {

    enum State {
        INVITED,
        ACTIVE,
        SUSPENDED,
        /** The phone with the second factor is lost; two others must reset the factors. */
        LOST
    }
}
