package io.shoumi.places;

import io.shoumi.custody.PlaceId;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.InputFaults;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.places.NewPlace.Label;
import io.shoumi.places.NewPlace.Setting;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes where a place stands and what may lie there, and closes one that is empty; its code stays what its label says. */
@Component
public class ChangingPlaces {
    private static final int REASON_MAX = 200;

    private final Places places;
    private final PlaceStore store;
    private final RegisteringPlaces registering;
    private final List<PlaceChecks> checks;
    private final Ledger ledger;
    private final Clock clock;

    ChangingPlaces(
            Places places,
            PlaceStore store,
            RegisteringPlaces registering,
            List<PlaceChecks> checks,
            Ledger ledger,
            Clock clock) {
        this.places = places;
        this.store = store;
        this.registering = registering;
        this.checks = checks;
        this.ledger = ledger;
        this.clock = clock;
    }

    public boolean mayChange(Caller by, PlaceRecord place) {
        return place.open() && registering.mayRegister(by, place.unit().id());
    }

    @Transactional
    public void change(Caller by, PlaceId id, Label label, Setting setting) {
        var place = locked(by, id);
        var faults = new InputFaults();
        label.check(faults);
        faults.unless(!store.holdsAbove(id, setting.safeFor()), "level", "places.level-held")
                .raise();
        store.change(id, label, registering.around(setting.parent(), place.kind()), setting.safeFor());
        ledger.stage(Act.done(ActKind.PLACE_CHANGED, by.person(), "place:" + id)
                .by(RegisteringPlaces.CLAUSES)
                .with("code", place.code())
                .with("level", setting.safeFor().code())
                .with("parent", setting.parent()));
    }

    @Transactional
    public void close(Caller by, PlaceId id, String reason) {
        var place = locked(by, id);
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new BadInput("reason", "places.close-reason", REASON_MAX);
        }
        if (store.used(id)) {
            throw new BadInput("reason", "places.close-used");
        }
        if (store.hasOpenBelow(id)) {
            throw new BadInput("reason", "places.close-below");
        }
        if (checks.stream().anyMatch(one -> one.running(id))) {
            throw new BadInput("reason", "places.close-counted");
        }
        store.close(id, by.person(), reason.strip(), clock.instant());
        ledger.stage(Act.done(ActKind.PLACE_CLOSED, by.person(), "place:" + id)
                .by(RegisteringPlaces.CLAUSES)
                .with("code", place.code())
                .with("reason", reason.strip()));
    }

    /** Somebody else answers for the place from now on; the caller's act stages the evidence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void entrustWithoutEvidence(PlaceId id, PersonId from, PersonId to) {
        store.lock(id);
        var place = places.find(id).orElseThrow(NotFound::new);
        if (!place.open() || !place.custodian().id().equals(from)) {
            throw new ActRefused("places.custodian-changed", RegisteringPlaces.CLAUSES, place.code());
        }
        store.entrust(id, to);
    }

    private PlaceRecord locked(Caller by, PlaceId id) {
        store.lock(id);
        var place = places.find(id).orElseThrow(NotFound::new);
        if (!registering.mayRegister(by, place.unit().id())) {
            throw new ActRefused("places.not-yours", RegisteringPlaces.CLAUSES);
        }
        if (!place.open()) {
            throw new ActRefused("places.is-closed", List.of(), place.code());
        }
        return place;
    }
}
