package io.shoumi.trip;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about trips: the traveller, the clerks of the department and those who are told when one is late. */
@Component
public class Trips {
    private final TripStore store;
    private final Clock clock;

    Trips(TripStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Trip visible(TripId id, PersonId reader) {
        return store.find(id)
                .filter(found -> store.concerns(id, reader, clock.instant()))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public boolean clerkOf(Trip trip, PersonId person) {
        return store.clerkOf(trip.head().id(), person, clock.instant());
    }

    /** The person's own, open ones first, and open ones of departments whose clerk they are. */
    @Transactional(readOnly = true)
    public List<Trip> of(PersonId person) {
        return store.query(
                "where t.traveller_id = :me or " + TripStore.OPEN + " and " + TripStore.CLERK + " order by "
                        + TripStore.OPEN + " desc, t.due_at, t.number limit 200",
                TripStore.parameters(person, clock.instant()));
    }
}
