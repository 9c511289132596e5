package io.shoumi.regulations;

import static io.shoumi.regulations.Variation.each;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a policy may look at in the carrier. */
final class VariedCarrier {
    private VariedCarrier() {}

    static List<Variation> all() {
        return List.of(
                each("carrier.form", List.of(CarrierForm.values()), VariedCarrier::form),
                each("carrier.electronic", List.of(CarrierForm.values()), VariedCarrier::form),
                each(
                        "carrier.state",
                        List.of(CarrierState.values()),
                        (act, state) -> Changes.carrier(act, carrier -> carrier.in(state))),
                each(
                        "carrier.holder",
                        List.of(Granted.HOLDER, Granted.ACTOR),
                        (act, party) -> Changes.carrier(act, carrier -> carrier.holder(party))),
                each(
                        "borrower",
                        List.<Optional<Party>>of(
                                Optional.empty(), Optional.of(Granted.ACTOR), Optional.of(Granted.HOLDER)),
                        (act, party) -> Changes.carrier(act, carrier -> carrier.borrower(party))),
                each(
                        "carrier.holds",
                        List.of(Set.<String>of(), Set.of("BQ")),
                        (act, numbers) -> Changes.keeping(act, keeping -> keeping.holds(numbers))),
                each(
                        "carrier.incidents",
                        List.of(Set.<String>of(), Set.of("SJ")),
                        (act, numbers) -> Changes.keeping(act, keeping -> keeping.incidents(numbers))));
    }

    private static Act form(Act act, CarrierForm form) {
        return Changes.carrier(act, carrier -> carrier.form(form));
    }
}
