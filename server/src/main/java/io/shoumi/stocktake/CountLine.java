package io.shoumi.stocktake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a count, as one viewer may know it.
 *
 * @param carrier null for what bears no label of this house
 * @param label null for what bears none
 * @param about null where the secret lies beyond the viewer's scope: the label is all they see
 * @param expectedIn the code of the place where the register had it when the count began; null where it was not expected
 * @param registeredIn the code of the place where the register has it now; null where in none, or beyond the viewer's scope
 * @param open whether something is still to be done about it
 */
public record CountLine(
        UUID id,
        @Nullable UUID carrier,
        @Nullable String label,
        @Nullable About about,
        LineState state,
        @Nullable String expectedIn,
        @Nullable String registeredIn,
        @Nullable Scan scan,
        @Nullable Resolved resolved,
        boolean open) {

    public record About(UUID secret, String coverTitle, String level, int termYears, String copyNumber) {}

    /** @param in the code of the place */
    public record Scan(Instant at, String by, String in) {}

    /** @param how {@code moved}, {@code put-back} or {@code noted} */
    public record Resolved(
            String how, Instant at, String by, @Nullable String note) {
        public String word() {
            return "stocktake.resolved." + how;
        }
    }
}
