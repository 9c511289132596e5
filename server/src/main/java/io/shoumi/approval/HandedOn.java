package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.time.Instant;

/** That a leader handed a need on: only {@code to} meets it, in the stead of {@code by}. */
public record HandedOn(PersonId by, PersonId to, Instant at) {
    boolean gives(Authority authority) {
        return authority.person().equals(to)
                && authority.onBehalfOf().filter(by::equals).isPresent();
    }
}
