package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies that go to another organisation, and come back from it. Joins the caller's transaction; the caller's act stages the evidence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Sending {
    private final Chains chains;
    private final CustodyStore store;

    Sending(Chains chains, CustodyStore store) {
        this.chains = chains;
        this.store = store;
    }

    /** Out of its place at once: nobody of the house carries it. */
    public Link sendOutWithoutEvidence(CarrierId carrier, String to, PersonId clerk) {
        return chains.apply(carrier, new Change.SentOut(new Whereabouts.SentOut(to)), clerk);
    }

    /** The courier who had it delivered it. */
    public Link deliverWithoutEvidence(CarrierId carrier, String to, PersonId clerk) {
        return chains.apply(carrier, new Change.Delivered(new Whereabouts.SentOut(to)), clerk);
    }

    /** What is outside is with another organisation than was entered. */
    public Link readdressWithoutEvidence(CarrierId carrier, String to, PersonId clerk) {
        return chains.apply(carrier, new Change.Readdressed(new Whereabouts.SentOut(to)), clerk);
    }

    /** Back into the place where it lay. */
    public Link comeBackWithoutEvidence(CarrierId carrier, boolean intact, PersonId clerk) {
        var place = store.lastPlace(carrier).flatMap(store::keptAt).orElseThrow(Places::notApproved);
        return chains.apply(carrier, new Change.CameBack(place, intact), clerk);
    }
}
