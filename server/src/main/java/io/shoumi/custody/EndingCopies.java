package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of copies in the ledger. Joins the caller's transaction; the caller's act stages the evidence. */
@Component
public class EndingCopies {
    private final Chains chains;

    EndingCopies(Chains chains) {
        this.chains = chains;
    }

    /** All of them or none: a copy that is frozen, lent or on its way refuses the whole list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Link> markDestroyedWithoutEvidence(List<CarrierId> carriers, UUID destruction, PersonId actor) {
        return chains.applyEach(carriers, copy -> new Change.Destroyed(destruction), actor);
    }
}
