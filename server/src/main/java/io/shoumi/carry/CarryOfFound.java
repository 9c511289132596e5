package io.shoumi.carry;

import io.shoumi.custody.CarrierId;
import io.shoumi.incident.FoundListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What was lost outside and turned up lies in its place again: its carry-out is over, and nobody checked its return. */
@Component
class CarryOfFound implements FoundListener {
    private final CarryOutStore store;
    private final CarriedStore carried;
    private final Clock clock;

    CarryOfFound(CarryOutStore store, CarriedStore carried, Clock clock) {
        this.store = store;
        this.carried = carried;
        this.clock = clock;
    }

    @Override
    public void found(CarrierId carrier) {
        store.open(carrier).stream()
                .flatMap(open -> open.copies().stream())
                .filter(copy -> copy.carrier().equals(carrier) && copy.out())
                .forEach(copy -> {
                    if (copy.state() == Carried.State.GIVEN) {
                        carried.recalled(copy);
                    } else {
                        carried.turnedUp(copy, clock.instant());
                    }
                });
    }
}
