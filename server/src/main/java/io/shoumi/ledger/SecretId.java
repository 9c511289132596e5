package io.shoumi.ledger;

import java.util.UUID;

/** What is secret: one classified matter, whatever the number of its carriers. */
public record SecretId(UUID value) {
    public static SecretId random() {
        return new SecretId(UUID.randomUUID());
    }

    public static SecretId parse(String text) {
        return new SecretId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
