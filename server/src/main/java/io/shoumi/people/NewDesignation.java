package io.shoumi.people;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Designation;
import java.util.Set;

/** Whom a department designates for which acts, and for how long (R2.7). */
public record NewDesignation(PersonId person, UnitId unit, Set<Designation> acts, Period period) {
    public NewDesignation {
        acts = Set.copyOf(acts);
    }
}
