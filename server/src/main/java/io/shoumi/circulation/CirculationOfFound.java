package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.incident.FoundListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The turn in which a copy was lost is over once it turned up: it lies in its place and can be passed on. */
@Component
class CirculationOfFound implements FoundListener {
    private final TurnStore turns;
    private final Clock clock;

    CirculationOfFound(TurnStore turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public void found(CarrierId carrier) {
        turns.out(carrier).ifPresent(turn -> {
            if (turn.state() == Turn.State.GIVEN) {
                turns.recalled(turn.id());
            } else {
                turns.returned(turn.id(), null, null, clock.instant());
            }
        });
    }
}
