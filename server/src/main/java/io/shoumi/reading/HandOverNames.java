package io.shoumi.reading;

import io.shoumi.ledger.PersonId;
import org.springframework.stereotype.Component;

/** Names of the two sides. */
@Component
public class HandOverNames {
    private final MatterStore matters;

    HandOverNames(MatterStore matters) {
        this.matters = matters;
    }

    public String of(PersonId person) {
        return matters.nameOf(person);
    }
}
