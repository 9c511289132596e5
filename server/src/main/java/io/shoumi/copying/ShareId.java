package io.shoumi.copying;

import java.util.UUID;

/** One new copy of a copying. */
public record ShareId(UUID value) {
    static ShareId random() {
        return new ShareId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
