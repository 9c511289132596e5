package io.shoumi.circulation;

import java.util.UUID;

/** One reader's turn in a circulation. */
public record TurnId(UUID value) {
    static TurnId random() {
        return new TurnId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
