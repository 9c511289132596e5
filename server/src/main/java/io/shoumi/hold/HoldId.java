package io.shoumi.hold;

import java.util.UUID;

/** One legal hold. */
public record HoldId(UUID value) {
    static HoldId random() {
        return new HoldId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
