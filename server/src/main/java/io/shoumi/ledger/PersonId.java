package io.shoumi.ledger;

import java.io.Serializable;
import java.util.UUID;

/** Who acts: a person, never a shared account. */
public record PersonId(UUID value) implements Serializable {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
