package io.shoumi.dispatch;

import java.util.UUID;

/** One line of the dispatch register. */
public record DispatchId(UUID value) {
    static DispatchId random() {
        return new DispatchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
