package io.shoumi.hold;

import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.regulation.Rulings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about legal holds. Officers and the general manager know of all; others of those on what they may see, not why. */
@Component
public class Holds {
    private final HoldStore store;
    private final Rulings rulings;
    private final Reasons reasons;

    Holds(HoldStore store, Rulings rulings, Reasons reasons) {
        this.store = store;
        this.rulings = rulings;
        this.reasons = reasons;
    }

    @Transactional(readOnly = true)
    public List<Hold> visibleTo(Caller caller, boolean lifted) {
        return store.all(lifted).stream()
                .flatMap(hold -> shown(caller, hold).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Hold find(HoldId id, Caller caller) {
        return store.find(id).flatMap(hold -> shown(caller, hold)).orElseThrow(NotFound::new);
    }

    private Optional<Hold> shown(Caller caller, Hold hold) {
        if (rulings.maySee(caller.person(), hold.secret())) {
            return Optional.of(hold);
        }
        return decides(caller, hold) ? Optional.of(hold.withoutTitle()) : Optional.empty();
    }

    /** Whether this person may know why, and lift it unless they placed it. */
    boolean decides(Caller caller, Hold hold) {
        return caller.may(Permission.OFFICER) || store.generalManager(caller.person(), hold.unit());
    }

    /** Whether this person may lift it now. */
    public boolean mayLift(Caller caller, Hold hold) {
        return hold.inForce() && decides(caller, hold) && !caller.person().equals(hold.placedBy());
    }

    /** Why it was placed; empty for whoever may not know. */
    @Transactional(readOnly = true)
    public Optional<String> reason(Hold hold, Caller caller) {
        return decides(caller, hold)
                ? store.reason(hold.id()).map(told -> reasons.opened(hold.id(), "reason", told))
                : Optional.empty();
    }

    /** Why it was lifted; empty while it is in force and for whoever may not know. */
    @Transactional(readOnly = true)
    public Optional<String> liftReason(Hold hold, Caller caller) {
        return decides(caller, hold)
                ? store.liftReason(hold.id()).map(told -> reasons.opened(hold.id(), "lift", told))
                : Optional.empty();
    }
}
