package io.shoumi.vault;

import java.util.UUID;

/** The name of one sealed object; never used for a second one. */
public record ObjectId(UUID value) {
    public static ObjectId random() {
        return new ObjectId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
