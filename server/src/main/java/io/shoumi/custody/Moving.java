package io.shoumi.custody;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a copy into another place. */
@Component
public class Moving {
    private final Rulings rulings;
    private final Chains chains;
    private final CustodyStore store;
    private final Copies copies;
    private final Ledger ledger;

    Moving(Rulings rulings, Chains chains, CustodyStore store, Copies copies, Ledger ledger) {
        this.rulings = rulings;
        this.chains = chains;
        this.store = store;
        this.copies = copies;
        this.ledger = ledger;
    }

    @Transactional
    public void move(CarrierId carrier, PlaceId to, PersonId actor) {
        move(carrier, to, actor, null);
    }

    /** @param because what the copy is moved for, such as a stock-take that found it elsewhere */
    @Transactional
    public void move(CarrierId carrier, PlaceId to, PersonId actor, @Nullable String because) {
        var place = copies.place(to).orElseThrow(NotFound::new);
        var secret = store.secretOf(carrier).orElseThrow(NotFound::new);
        var ruling = rulings.requireOnCarrier(
                Action.MOVE_CARRIER,
                actor,
                carrier.value(),
                Circumstances.plain().with(Passage.to(place.inRules(), place.safeFor())));
        var kept = store.keptAt(to).orElseThrow(Places::notApproved);
        if (store.copy(carrier).map(Copy::at).filter(kept::equals).isPresent()) {
            throw new ActRefused("custody.already-there", List.of());
        }
        var link = chains.apply(carrier, new Change.Moved(kept), actor);
        var act = Act.done(ActKind.CARRIER_MOVED, actor, "carrier:" + carrier)
                .about(secret)
                .by(ruling.clauses().stream().map(Object::toString).toList())
                .with("place", place.code())
                .with("custody", link.fact());
        ledger.stage(because == null ? act : act.with("because", because));
    }
}
