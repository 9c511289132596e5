package io.shoumi.approval;

import java.util.UUID;

/** One request for approval. */
public record RequestId(UUID value) {
    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    public static RequestId parse(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
