package io.shoumi.carry;

import java.util.UUID;

/** One carry-out. */
public record CarryOutId(UUID value) {
    static CarryOutId random() {
        return new CarryOutId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
