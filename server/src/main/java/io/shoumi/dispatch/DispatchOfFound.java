package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.incident.FoundListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A copy that was lost on its way, or outside, and turned up lies in a place of the house: its dispatch is over. */
@Component
class DispatchOfFound implements FoundListener {
    private final DispatchStore store;
    private final DispatchWrites writes;
    private final Clock clock;

    DispatchOfFound(DispatchStore store, DispatchWrites writes, Clock clock) {
        this.store = store;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public void found(CarrierId carrier) {
        store.running(carrier).ifPresent(line -> writes.back(line, carrier, null, null, clock.instant()));
    }
}
