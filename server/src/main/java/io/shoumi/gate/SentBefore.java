package io.shoumi.gate;

import java.util.UUID;

/** Two sendings of one form ran at once and the other was done; this one is undone and led to where that one led. */
public final class SentBefore extends RuntimeException {
    private final UUID token;

    SentBefore(UUID token) {
        super("the form was sent before");
        this.token = token;
    }

    UUID token() {
        return token;
    }
}
