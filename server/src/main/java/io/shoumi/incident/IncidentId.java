package io.shoumi.incident;

import java.util.UUID;

/** One incident. */
public record IncidentId(UUID value) {
    public static IncidentId random() {
        return new IncidentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
