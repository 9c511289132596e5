package io.shoumi.evidence;

import java.util.UUID;

/** Names one evidence entry, in the database and in the log alike. */
public record EntryId(UUID value) {
    public static EntryId random() {
        return new EntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
