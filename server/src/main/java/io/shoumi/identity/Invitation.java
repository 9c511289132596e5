package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A new account that waits for its person: the one-time code is kept as a hash only. */
record Invitation(
        PersonId person,
        String login,
        byte[] codeHash,
        Instant until,
        @Nullable PersonId by,
        Instant at) {}
