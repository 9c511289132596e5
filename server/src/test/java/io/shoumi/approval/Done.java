package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.time.Instant;
import java.util.Set;

/** One act on a request that was let through, as a test saw it. */
sealed interface Done {
    record Decided(Signature signature, Outcome outcome) implements Done {}

    record Handed(Authority by, PersonId to) implements Done {}

    record Added(Step step) implements Done {}

    record Escalated(Seat seat) implements Done {}

    record SentAgain(Content content, Set<Role> roles, Instant until) implements Done {}
}
