package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who has shown who they are and now chooses factors; lives in the session until then.
 *
 * @param code what the account keeps of the one-time code, which must still be in force at the end; empty for another authenticator
 * @param until when it must be done: an unattended browser is worth nothing later
 */
public record Enrolling(PersonId person, String login, byte[] seed, byte[] code, Instant until)
        implements Serializable {
    /** For finding the telephone and thinking of a password. */
    static final Duration ENOUGH = Duration.ofMinutes(15);

    public String uri() {
        return Totp.uri("守密", login, seed);
    }

    /** The seed for typing, in groups of four. */
    public String grouped() {
        return Totp.base32(seed).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
