package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Link;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.custody.Sending;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Deadlines;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Enters lines and what goes with them; the caller's act stages the evidence. */
@Component
class EnteringLines {
    private final Organisations organisations;
    private final DispatchWrites writes;
    private final RegisterNumbers numbers;
    private final HandingOver handingOver;
    private final Sending sending;
    private final Deadlines deadlines;
    private final Clock clock;

    EnteringLines(
            Organisations organisations,
            DispatchWrites writes,
            RegisterNumbers numbers,
            HandingOver handingOver,
            Sending sending,
            Deadlines deadlines,
            Clock clock) {
        this.organisations = organisations;
        this.writes = writes;
        this.numbers = numbers;
        this.handingOver = handingOver;
        this.sending = sending;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The line that the copy is in now, and the custody event by which it left its place. */
    record Entered(DispatchId line, Link link) {}

    /** Into the line of its envelope, or into a new one. */
    Entered enter(CopyView copy, Envelope typed, PersonId clerk) {
        var envelope = known(typed, clerk);
        var now = clock.instant();
        var fresh = new DispatchWrites.NewLine(
                DispatchId.random(),
                copy.secret(),
                clerk,
                now,
                now.plus(Duration.ofHours(deadlines.hours().dispatch())));
        var line = writes.sameEnvelope(fresh, envelope, copy.id()).orElseGet(() -> {
            writes.insert(fresh, number(), envelope);
            return fresh.id();
        });
        writes.add(line, copy.id(), now);
        return new Entered(line, leave(copy.id(), line, envelope, clerk));
    }

    /** Handed to the courier, who confirms; outside at once where nobody of the house carries it. */
    private Link leave(CarrierId copy, DispatchId line, Envelope envelope, PersonId clerk) {
        return envelope.courier()
                .map(courier -> handingOver
                        .handOutWithoutEvidence(copy, clerk, courier, new Errand.OfDispatch(line.value()))
                        .link())
                .orElseGet(() -> sending.sendOutWithoutEvidence(
                        copy, envelope.organisation().name(), clerk));
    }

    /** The same with its addressee on the list. */
    Envelope known(Envelope typed, PersonId clerk) {
        return typed.known()
                ? typed
                : new Envelope(
                        organisations.add(typed.organisation(), clerk, clock.instant()),
                        true,
                        typed.way(),
                        typed.number(),
                        typed.courier(),
                        typed.papers());
    }

    /** The register's next number. */
    String number() {
        return numbers.next("FW");
    }
}
