package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import java.io.Serializable;

/** Somebody whose one-time code was right and who now chooses factors; lives in the session until then. */
public record Enrolling(PersonId person, String login, byte[] seed) implements Serializable {
    public String uri() {
        return Totp.uri("守密", login, seed);
    }

    /** The seed for typing, in groups of four. */
    public String grouped() {
        return Totp.base32(seed).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
