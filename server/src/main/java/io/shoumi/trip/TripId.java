package io.shoumi.trip;

import java.util.UUID;

/** One trip to a meeting. */
public record TripId(UUID value) {
    static TripId random() {
        return new TripId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
