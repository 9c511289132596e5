package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an incident does to a copy: while it is frozen nobody can move, lend, give away or destroy it. Joins the caller's
 * transaction; the caller's act stages the evidence.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Freezing {
    private final Chains chains;
    private final CustodyStore store;

    Freezing(Chains chains, CustodyStore store) {
        this.chains = chains;
        this.store = store;
    }

    public Link freezeWithoutEvidence(CarrierId carrier, UUID incident, PersonId actor) {
        return chains.apply(carrier, new Change.Frozen(incident), actor);
    }

    /** Lets go of it; only the incident that froze it can. */
    public Link unfreezeWithoutEvidence(CarrierId carrier, UUID incident, PersonId actor) {
        return chains.apply(carrier, new Change.Unfrozen(incident), actor);
    }

    public Link markLostWithoutEvidence(CarrierId carrier, UUID incident, PersonId actor) {
        return chains.apply(carrier, new Change.MarkedLost(incident), actor);
    }

    /** A lost copy turned up and lies in a place again. */
    public Link markFoundWithoutEvidence(CarrierId carrier, PlaceId place, UUID incident, PersonId actor) {
        var kept = store.keptAt(place).orElseThrow(Places::notApproved);
        return chains.apply(carrier, new Change.Found(kept, incident), actor);
    }
}
