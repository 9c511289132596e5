package io.shoumi.custody;

import io.shoumi.ledger.SecretId;

/** A custody event that was just added; its hash belongs into the calling act's evidence. */
public record Link(SecretId secret, CarrierId carrier, int copyNumber, EventHash event) {
    /** As evidence facts hold it. */
    public String fact() {
        return carrier + " " + event;
    }
}
