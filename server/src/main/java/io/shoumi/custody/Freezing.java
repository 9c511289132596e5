package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.time.Clock;
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
    private final HandOverStore handOvers;
    private final Clock clock;

    Freezing(Chains chains, CustodyStore store, HandOverStore handOvers, Clock clock) {
        this.chains = chains;
        this.store = store;
        this.handOvers = handOvers;
        this.clock = clock;
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

    /** A lost copy turned up and lies in a place again; a hand-over that it never completed is over. */
    public Link markFoundWithoutEvidence(CarrierId carrier, PlaceId place, UUID incident, PersonId actor) {
        var kept = store.keptAt(place).orElseThrow(Places::notApproved);
        handOvers.open(carrier).ifPresent(open -> handOvers.cancel(open.id(), clock.instant()));
        return chains.apply(carrier, new Change.Found(kept, incident), actor);
    }
}
