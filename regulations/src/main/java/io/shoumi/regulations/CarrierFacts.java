package io.shoumi.regulations;

import java.util.Optional;

/**
 * One numbered copy at the moment of the act.
 *
 * @param holder the one accountable holder or place
 * @param borrower whose approved loan is live now; empty when nobody's is, also when it ran out
 */
public record CarrierFacts(
        CarrierForm form, Party holder, Optional<Party> borrower, CarrierState state, Keeping keeping) {
    public static CarrierFacts kept(CarrierForm form, Party holder) {
        return new CarrierFacts(form, holder, Optional.empty(), CarrierState.KEPT, Keeping.NONE);
    }

    public CarrierFacts lentTo(Party party) {
        return new CarrierFacts(form, holder, Optional.of(party), state, keeping);
    }

    public CarrierFacts in(CarrierState changed) {
        return new CarrierFacts(form, holder, borrower, changed, keeping);
    }

    public CarrierFacts keptFor(Keeping changed) {
        return new CarrierFacts(form, holder, borrower, state, changed);
    }

    CarrierFacts holder(Party changed) {
        return new CarrierFacts(form, changed, borrower, state, keeping);
    }

    CarrierFacts form(CarrierForm changed) {
        return new CarrierFacts(changed, holder, borrower, state, keeping);
    }

    CarrierFacts borrower(Optional<Party> changed) {
        return new CarrierFacts(form, holder, changed, state, keeping);
    }
}
