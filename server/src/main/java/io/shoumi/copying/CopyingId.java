package io.shoumi.copying;

import java.util.UUID;

/** One copying or excerpting. */
public record CopyingId(UUID value) {
    static CopyingId random() {
        return new CopyingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
