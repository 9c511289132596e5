package io.shoumi.clearout;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.UnitId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks about campaigns: open to the confidentiality office, and to who keeps papers for one of the departments. */
@Component
@Transactional(readOnly = true)
public class ClearOuts {
    private final ClearOutStore store;
    private final ShownItems shown;
    private final Clock clock;

    ClearOuts(ClearOutStore store, ShownItems shown, Clock clock) {
        this.store = store;
        this.shown = shown;
        this.clock = clock;
    }

    public List<ClearOut> visibleTo(Caller caller) {
        return store.all(caller.person(), caller.may(Permission.OFFICER), clock.instant());
    }

    public ClearOut visible(ClearOutId id, Caller caller) {
        return store.find(id).filter(found -> opens(found, caller)).orElseThrow(NotFound::new);
    }

    /** For whoever may open it. */
    public Optional<ClearOut> byNumber(String number, Caller caller) {
        return store.byNumber(number).filter(found -> opens(found, caller));
    }

    private boolean opens(ClearOut found, Caller caller) {
        return caller.may(Permission.OFFICER)
                || departments(found.id(), caller.person()).stream().anyMatch(Department::knows);
    }

    /** All that it covers; the caller has opened the campaign. */
    public List<Department> departments(ClearOutId id, PersonId viewer) {
        return store.departments(id, viewer, clock.instant());
    }

    /** One that the viewer keeps papers for; to anybody else it does not exist. */
    public Department department(ClearOutId id, UnitId unit, PersonId viewer) {
        return departments(id, viewer).stream()
                .filter(one -> one.unit().equals(unit) && one.knows())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Its list, for who keeps papers for it. */
    public List<ClearOutItem> items(ClearOutId id, UnitId unit, Caller caller) {
        department(id, unit, caller.person());
        return shown.of(id, unit, caller);
    }

    public List<ClearOutItem> comingTo(Caller caller) {
        return shown.comingTo(caller);
    }

    /** A running campaign, for who keeps papers for the department; nobody closes it before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClearOut working(ClearOutId id, UnitId unit, PersonId clerk) {
        department(id, unit, clerk);
        store.share(id);
        var found = store.find(id).orElseThrow(NotFound::new);
        if (!found.running()) {
            throw new ActRefused("clearout.over", List.of(), found.number());
        }
        return found;
    }
}
