package io.shoumi.hold;

import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold as pages show it.
 *
 * @param unit responsible for the secret
 * @param coverTitle null for whoever may not see the secret
 * @param copies the numbers of those it covers; empty when it covers the secret with all its copies
 */
public record Hold(
        HoldId id,
        String number,
        SecretId secret,
        String secretNumber,
        UUID unit,
        @Nullable String coverTitle,
        List<Integer> copies,
        PersonId placedBy,
        String placer,
        Instant placedAt,
        @Nullable String lifter,
        @Nullable Instant liftedAt) {
    public Hold {
        copies = List.copyOf(copies);
    }

    public boolean inForce() {
        return liftedAt == null;
    }

    public boolean whole() {
        return copies.isEmpty();
    }

    /** The whole secret, or the copies by their numbers. */
    public String covers(Shell shell) {
        return whole()
                ? shell.w("hold.whole")
                : copies.stream().map(CopyNumber::text).collect(Collectors.joining(shell.pick("、", ", ")));
    }

    Hold withoutTitle() {
        return new Hold(
                id, number, secret, secretNumber, unit, null, copies, placedBy, placer, placedAt, lifter, liftedAt);
    }
}
