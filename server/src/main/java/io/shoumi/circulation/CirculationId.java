package io.shoumi.circulation;

import java.util.UUID;

/** One circulation. */
public record CirculationId(UUID value) {
    static CirculationId random() {
        return new CirculationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
