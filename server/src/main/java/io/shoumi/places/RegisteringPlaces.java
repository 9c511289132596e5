package io.shoumi.places;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.people.UnitId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registering a place: by the confidentiality office, or by whoever keeps papers for the unit. */
@Component
public class RegisteringPlaces {
    private static final List<String> CLAUSES = List.of("R1.1", "R2.8.3");

    private final Places places;
    private final Ledger ledger;

    RegisteringPlaces(Places places, Ledger ledger) {
        this.places = places;
        this.ledger = ledger;
    }

    public boolean mayRegister(Caller by, UnitId unit) {
        return by.may(Permission.OFFICER) || places.keepsFor(by.person(), unit);
    }

    @Transactional
    public UUID register(Caller by, NewPlace place) {
        place.faults()
                .unless(
                        !places.codeTaken(place.label().code()),
                        "code",
                        "places.code-taken",
                        place.label().code())
                .raise();
        var unit = java.util.Objects.requireNonNull(place.unit());
        if (!mayRegister(by, unit)) {
            throw new ActRefused("places.not-yours", CLAUSES);
        }
        var id = places.insert(place);
        ledger.stage(Act.done(ActKind.PLACE_CREATED, by.person(), "place:" + id)
                .by(CLAUSES)
                .with("code", place.label().code())
                .with("unit", unit.toString())
                .with("custodian", String.valueOf(place.custodian())));
        return id;
    }
}
