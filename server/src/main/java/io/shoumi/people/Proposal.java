package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import org.jspecify.annotations.Nullable;

/** A post that somebody is to hold; it gives no authority until it is granted. */
record Proposal(
        PersonId person, Post post, UnitId unit, @Nullable PersonId by) {}
