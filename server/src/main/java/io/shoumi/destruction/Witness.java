package io.shoumi.destruction;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the two who are named to see the destruction. */
public record Witness(
        int ordinal, PersonId person, String name, @Nullable Instant confirmedAt) {
    public String word() {
        return "destruction.witness" + ordinal;
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
