package io.shoumi.reading;

import java.util.UUID;

/** One sitting of one reader. */
public record SessionId(UUID value) {
    static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
