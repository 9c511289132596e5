package io.shoumi.ledger;

import java.util.UUID;

/**
 * Where acts become evidence.
 *
 * <p>{@link #stage} joins the caller's transaction, so an act and its evidence are durable together or not at all; without a
 * transaction it throws. {@link #stageApart} opens one of its own, for acts that were refused or failed and whose own
 * transaction is gone.
 */
public interface Ledger {

    /**
     * Stages one entry in the running transaction.
     *
     * @return the entry's id, which the log's leaf carries
     * @throws EvidenceUnavailable when it cannot be staged; the caller's act must fail
     */
    UUID stage(Act act);

    /** Stages one entry in a transaction of its own. */
    UUID stageApart(Act act);
}
