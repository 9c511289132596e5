package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that lies in a place passes to another keeper; where it lies, and what froze it, stays. Joins the caller's transaction. */
@Component
public class Entrusting {
    private final Chains chains;
    private final CustodyStore store;

    Entrusting(Chains chains, CustodyStore store) {
        this.chains = chains;
        this.store = store;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Link> entrustWithoutEvidence(PlaceId place, PersonId keeper, PersonId actor) {
        return chains.applyEach(store.lyingIn(place), copy -> new Change.Entrusted(keeper), actor);
    }
}
