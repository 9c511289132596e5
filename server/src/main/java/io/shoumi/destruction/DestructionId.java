package io.shoumi.destruction;

import java.util.UUID;

/** One destruction list. */
public record DestructionId(UUID value) {
    public static DestructionId random() {
        return new DestructionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
