package io.shoumi.places;

import io.shoumi.custody.PlaceId;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.people.UnitId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registering a place: by the confidentiality office, or by whoever keeps papers for the unit. */
@Component
public class RegisteringPlaces {
    static final List<String> CLAUSES = List.of("R1.1", "R2.8.3");

    private final Places places;
    private final PlaceStore store;
    private final Ledger ledger;
    private final Clock clock;

    RegisteringPlaces(Places places, PlaceStore store, Ledger ledger, Clock clock) {
        this.places = places;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    public boolean mayRegister(Caller by, UnitId unit) {
        return by.may(Permission.OFFICER) || places.keepsFor(by.person(), unit);
    }

    @Transactional
    public PlaceId register(Caller by, NewPlace place) {
        place.faults()
                .unless(
                        !places.codeTaken(place.label().code()),
                        "code",
                        "places.code-taken",
                        place.label().code())
                .raise();
        var unit = Objects.requireNonNull(place.unit());
        if (!mayRegister(by, unit)) {
            throw new ActRefused("places.not-yours", CLAUSES);
        }
        var parent = around(place.setting().parent(), Objects.requireNonNull(place.kind()));
        var id = store.insert(place, parent, clock.instant());
        ledger.stage(Act.done(ActKind.PLACE_CREATED, by.person(), "place:" + id)
                .by(CLAUSES)
                .with("code", place.label().code())
                .with("level", place.setting().safeFor().code())
                .with("parent", place.setting().parent())
                .with("unit", unit.toString())
                .with("custodian", String.valueOf(place.custodian())));
        return id;
    }

    /** The place that a code names, which must be able to hold one of that kind; null for none. */
    @Nullable
    PlaceId around(String code, StorageKind inner) {
        if (code.isBlank()) {
            return null;
        }
        var outer = places.byCode(code).orElseThrow(() -> new BadInput("parent", "places.parent-unknown", code));
        if (!outer.open()) {
            throw new BadInput("parent", "places.parent-closed", outer.code());
        }
        if (!inner.within(outer.kind())) {
            throw new BadInput("parent", "places.parent-kind", outer.code());
        }
        return outer.id();
    }
}
