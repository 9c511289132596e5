package io.shoumi.disclosure;

import java.util.UUID;

/** One disclosure. */
public record DisclosureId(UUID value) {
    static DisclosureId random() {
        return new DisclosureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
