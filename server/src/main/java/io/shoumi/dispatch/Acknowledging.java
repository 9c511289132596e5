package io.shoumi.dispatch;

import io.shoumi.custody.Link;
import io.shoumi.custody.Sending;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.InputFaults;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed slip came back: the clerk enters who signed it and when, and the copies are with the addressee. */
@Component
public class Acknowledging {
    private static final int NAME_MAX = 60;

    private final Dispatches dispatches;
    private final DispatchStore store;
    private final DispatchWrites writes;
    private final RulingDispatches ruling;
    private final Sending sending;
    private final Ledger ledger;
    private final Clock clock;

    Acknowledging(
            Dispatches dispatches,
            DispatchStore store,
            DispatchWrites writes,
            RulingDispatches ruling,
            Sending sending,
            Ledger ledger,
            Clock clock) {
        this.dispatches = dispatches;
        this.store = store;
        this.writes = writes;
        this.ruling = ruling;
        this.sending = sending;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a slip says, as it is kept. */
    record Slip(String receiver, Instant receivedAt) {}

    /** @param receivedAt as the slip says; null where what was typed is no time */
    @Transactional
    public void enter(DispatchId id, String receiver, @Nullable Instant receivedAt, PersonId clerk) {
        dispatches.visible(id, clerk);
        var line = store.lock(id);
        var clauses = ruling.requireManaged(line.copies().getFirst().id(), clerk);
        requireSent(line);
        var slip = slip(receiver, receivedAt, line);
        var links = new ArrayList<Link>();
        for (var copy : line.away()) {
            if ("lent".equals(copy.state())) {
                links.add(sending.deliverWithoutEvidence(
                        copy.id(), line.head().organisation().name(), clerk));
            }
        }
        writes.received(id, slip, clerk, clock.instant());
        ledger.stage(DispatchEvidence.of(ActKind.SLIP_ENTERED, clerk, line)
                .by(clauses)
                .with("receivedAt", slip.receivedAt().toString())
                .with("custody", DispatchEvidence.facts(links)));
    }

    private static void requireSent(Dispatch line) {
        switch (line.state()) {
            case SENT -> {}
            case HANDED ->
                throw new ActRefused(
                        "dispatch.courier-unconfirmed",
                        List.of("R2.8.2"),
                        line.head().number());
            case RECEIVED ->
                throw new ActRefused(
                        "dispatch.slip-there", List.of(), line.head().number());
            case BACK, STRUCK ->
                throw new ActRefused("dispatch.not-away", List.of(), line.head().number());
        }
    }

    /** Signed after it was sent, and not in time to come. */
    private Slip slip(String receiver, @Nullable Instant receivedAt, Dispatch line) {
        var faults = new InputFaults();
        faults.unless(
                !receiver.isBlank() && receiver.strip().length() <= NAME_MAX,
                "receiver",
                "dispatch.receiver-wrong",
                NAME_MAX);
        var right = receivedAt != null
                && !receivedAt.isAfter(clock.instant())
                && !receivedAt.isBefore(line.times().sentAt().truncatedTo(ChronoUnit.MINUTES));
        faults.unless(right, "day", "dispatch.received-wrong");
        faults.raise();
        return new Slip(receiver.strip(), receivedAt == null ? clock.instant() : receivedAt);
    }
}
