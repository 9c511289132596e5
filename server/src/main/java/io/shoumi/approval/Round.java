package io.shoumi.approval;

import java.time.Instant;
import java.util.List;

/** One sending of a request: what it asked for, and what was said to that. */
public record Round(int number, Content content, Instant sentAt, List<Decision> decisions) {
    public Round {
        decisions = List.copyOf(decisions);
    }

    /** A decision as it was signed. */
    public record Decision(Outcome outcome, Signature signature) {}
}
