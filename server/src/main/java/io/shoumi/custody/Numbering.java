package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives copies their 份号, 000001 and on, and a label each; every number is a carrier for ever. */
@Component
public class Numbering {
    private final Chains chains;

    Numbering(Chains chains) {
        this.chains = chains;
    }

    /** Joins the caller's transaction; the caller's act stages the evidence, with the events' hashes among its facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<NumberedCopy> numberWithoutEvidence(SecretId secret, NewCopies copies, PersonId actor) {
        return chains.register(secret, copies, actor);
    }
}
