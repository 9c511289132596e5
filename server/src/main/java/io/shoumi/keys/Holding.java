package io.shoumi.keys;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * How the passphrase is held since somebody last set it.
 *
 * @param by who typed it, or the two who each typed a half
 */
public record Holding(boolean halves, Instant since, List<Holder> by) {
    public Holding {
        by = List.copyOf(by);
    }

    /** Somebody as the pages show them. */
    public record Holder(PersonId id, String name, String number) {}
}
