package io.shoumi.ledger;

/** The act's evidence could not be staged, so the act must not happen. */
public final class EvidenceUnavailable extends RuntimeException {
    public EvidenceUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
