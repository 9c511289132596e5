package io.shoumi.custody;

import java.util.UUID;

/** A place where carriers may be kept or read. */
public record PlaceId(UUID value) {
    public static PlaceId parse(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
