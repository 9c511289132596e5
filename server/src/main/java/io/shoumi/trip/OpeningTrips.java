package io.shoumi.trip;

import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a trip to a meeting: by the traveller, or with a carry-out that leads to one. */
@Component
public class OpeningTrips {
    static final Duration DECLARED_WITHIN = Duration.ofDays(1);
    private static final Duration AWAY_MAX = Duration.ofDays(60);
    private static final int TEXT_MAX = 200;

    private final TripStore store;
    private final RegisterNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    OpeningTrips(TripStore store, RegisterNumbers numbers, Ledger ledger, Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Which meeting, where, and when the traveller is back. */
    public record Meeting(String meeting, String destination, Instant backAt) {}

    @Transactional
    public TripId open(Meeting meeting, PersonId traveller) {
        var now = clock.instant();
        var faults = new InputFaults();
        faults.unless(said(meeting.meeting()), "meeting", "trip.meeting-wrong", TEXT_MAX);
        faults.unless(said(meeting.destination()), "destination", "trip.destination-wrong", TEXT_MAX);
        faults.unless(
                meeting.backAt().isAfter(now.minus(AWAY_MAX))
                        && meeting.backAt().isBefore(now.plus(AWAY_MAX)),
                "back",
                "trip.back-wrong",
                AWAY_MAX.toDays());
        faults.raise();
        var entered = enter(meeting, traveller, null);
        ledger.stage(Act.done(ActKind.TRIP_OPENED, traveller, "trip:" + entered.id())
                .by(List.of("R4.B3"))
                .with("trip", entered.number())
                .with("back", meeting.backAt().toString()));
        return entered.id();
    }

    private static boolean said(String text) {
        return !text.isBlank() && text.length() <= TEXT_MAX;
    }

    /** Joins the caller's transaction; the caller's act stages the evidence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openForCarryOut(Meeting meeting, PersonId traveller, UUID carryOut) {
        enter(meeting, traveller, carryOut);
    }

    private TripStore.Entered enter(Meeting meeting, PersonId traveller, @Nullable UUID carryOut) {
        var unit = store.unitOf(traveller).orElseThrow(() -> new ActRefused("trip.no-department", List.of("R4.B3")));
        var now = clock.instant();
        var back = meeting.backAt().isAfter(now) ? meeting.backAt() : now;
        var entered = new TripStore.Entered(
                TripId.random(), numbers.next("DH"), traveller, unit, carryOut, back.plus(DECLARED_WITHIN), now);
        store.insert(
                entered,
                new Meeting(meeting.meeting().strip(), meeting.destination().strip(), meeting.backAt()));
        return entered;
    }
}
