package io.shoumi.trip;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import org.jspecify.annotations.Nullable;

/** What every entry about a trip holds; never what its papers are called. */
final class TripEvidence {
    private TripEvidence() {}

    static Act of(ActKind kind, @Nullable PersonId actor, Trip trip) {
        return Act.done(kind, actor, "trip:" + trip.head().id())
                .with("trip", trip.head().number())
                .with("traveller", trip.head().traveller().toString());
    }
}
