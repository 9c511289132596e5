package io.shoumi.trip;

import io.shoumi.custody.Copies;
import io.shoumi.custody.Label;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.secret.ComingPaper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clerk other than the traveller takes a paper in: by registering it, by naming the copy that it was registered as, or by writing
 * down why it is no secret of the house. The traveller's declaration is one side of the hand-over, this is the other.
 */
@Component
public class Settling implements ComingPaper {
    private static final int REASON_MAX = 200;

    private final TripStore store;
    private final Copies copies;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    Settling(TripStore store, Copies copies, Rulings rulings, Ledger ledger, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Held(Trip trip, Trip.Paper paper) {}

    @Override
    public Map<String, String> typed(UUID paper, PersonId clerk) {
        var held = held(paper, clerk);
        var typed = new TreeMap<String, String>();
        typed.put("unit", held.trip().head().unit().toString());
        typed.put("coverTitle", held.paper().title());
        if (held.paper().documentNumber() != null) {
            typed.put("documentNumber", held.paper().documentNumber());
        }
        return typed;
    }

    @Override
    public Map<String, Object> registered(UUID paper, SecretId as, PersonId clerk) {
        var held = held(paper, clerk);
        store.settled(paper, as, null, clerk, clock.instant());
        return Map.of(
                "trip", held.trip().head().number(),
                "paper", held.paper().position(),
                "broughtBackBy", held.trip().head().traveller().toString());
    }

    /**
     * Settles a paper that was registered by another way, or is not registered.
     *
     * @param label of a copy of what it was registered as; empty where it is not
     * @param reason why it is not; empty where it is
     * @return the trip
     */
    @Transactional
    public TripId settle(UUID paper, String label, String reason, PersonId clerk) {
        var held = held(paper, clerk);
        var secret = label.isBlank() ? null : secretOf(label, held, clerk);
        if (secret == null && (reason.isBlank() || reason.length() > REASON_MAX)) {
            throw new BadInput("reason", "trip.reason-wrong", REASON_MAX);
        }
        store.settled(paper, secret, secret == null ? reason.strip() : null, clerk, clock.instant());
        var entry = TripEvidence.of(ActKind.TRIP_PAPER_SETTLED, clerk, held.trip())
                .by(List.of("R4.B3"))
                .with("paper", held.paper().position())
                .with("registered", secret != null);
        ledger.stage(secret == null ? entry : entry.about(secret));
        return held.trip().head().id();
    }

    /** Registered since the trip was opened, or what the traveller brought cannot be it. */
    private @Nullable SecretId secretOf(String label, Held held, PersonId clerk) {
        var copy = Label.read(label)
                .flatMap(copies::byLabel)
                .filter(found -> rulings.maySee(clerk, found.secret()))
                .orElseThrow(() -> new BadInput("label", "trip.no-such-copy"));
        if (!store.receivedSince(copy.id(), held.trip().times().openedAt())) {
            throw new BadInput("label", "trip.copy-older", copy.numberText());
        }
        return copy.secret();
    }

    /** Locked, open, and the clerk's to settle. */
    private Held held(UUID paper, PersonId clerk) {
        var id = store.ofPaper(paper).orElseThrow(NotFound::new);
        if (!store.concerns(id, clerk, clock.instant())) {
            throw new NotFound();
        }
        var trip = store.lock(id);
        if (trip.head().traveller().equals(clerk)) {
            throw new ActRefused("trip.two-people", List.of("R4.B3"));
        }
        if (!store.clerkOf(id, clerk, clock.instant())) {
            throw new ActRefused("trip.not-clerk", List.of("R2.7", "R4.B3"));
        }
        var found = trip.papers().stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!found.open()) {
            throw new ActRefused("trip.settled-already", List.of(), found.position());
        }
        return new Held(trip, found);
    }
}
