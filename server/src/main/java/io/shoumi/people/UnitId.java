package io.shoumi.people;

import java.util.Optional;
import java.util.UUID;

/** A unit: the group, a company or a department. */
public record UnitId(UUID value) {
    public static UnitId random() {
        return new UnitId(UUID.randomUUID());
    }

    /** What a form sent; empty for anything that is no id. */
    public static Optional<UnitId> parse(String text) {
        return Ids.parse(text).map(UnitId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
