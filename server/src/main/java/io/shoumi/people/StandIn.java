package io.shoumi.people;

import io.shoumi.ledger.PersonId;

/** Who decides in which leader's stead, and when. */
public record StandIn(PersonId leader, PersonId deputy, Period period) {}
