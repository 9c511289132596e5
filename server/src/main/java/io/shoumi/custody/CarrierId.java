package io.shoumi.custody;

import java.util.UUID;

/** One numbered copy: paper, file, disc, stick or notebook. */
public record CarrierId(UUID value) {
    public static CarrierId random() {
        return new CarrierId(UUID.randomUUID());
    }

    public static CarrierId parse(String text) {
        return new CarrierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
