package io.shoumi.places;

import io.shoumi.desk.ScanTarget;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A place's label, or its code, leads to its page with what can be done there. */
@Component
class PlaceScan implements ScanTarget {
    private final Places places;

    PlaceScan(Places places) {
        this.places = places;
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER) ? places.byCode(scanned).map(PlaceRecord::href) : Optional.empty();
    }
}
