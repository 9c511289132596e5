package io.shoumi.custody;

import java.time.Instant;

/**
 * One custody event as a history shows it.
 *
 * @param kind the code of {@link Change}; its word is {@code custody.event.<kind>}
 */
public record PastEvent(Instant at, String kind, int copyNumber, String actorName, String event) {
    public String word() {
        return "custody.event." + kind;
    }

    /** Losses and freezes. */
    public boolean bad() {
        return "lost".equals(kind) || "frozen".equals(kind) || "not-received".equals(kind);
    }
}
