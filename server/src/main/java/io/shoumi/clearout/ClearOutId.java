package io.shoumi.clearout;

import java.util.UUID;

/** One campaign. */
public record ClearOutId(UUID value) {
    public static ClearOutId random() {
        return new ClearOutId(UUID.randomUUID());
    }

    /** As evidence names it. */
    String subject() {
        return "clear-out:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
