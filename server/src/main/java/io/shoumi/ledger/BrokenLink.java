package io.shoumi.ledger;

import java.util.UUID;

/**
 * The first custody event that does not hold.
 *
 * @param event the row's id
 * @param secretSeq its number in its secret's chain
 * @param fault what is wrong with it
 */
public record BrokenLink(UUID event, SecretId secret, int secretSeq, Fault fault) {
    /** What can be wrong with an event. */
    public enum Fault {
        /** The content does not lead to the hash that stands beside it. */
        CONTENT_ALTERED,
        /** A column tells another story than the content. */
        COLUMN_ALTERED,
        /** Numbers of the secret's or the carrier's chain have a gap, or a predecessor's hash is not the predecessor's. */
        CHAIN_BROKEN,
        /** No evidence entry names the event's hash. */
        WITHOUT_EVIDENCE
    }
}
