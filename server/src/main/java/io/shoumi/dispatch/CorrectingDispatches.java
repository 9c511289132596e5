package io.shoumi.dispatch;

import io.shoumi.custody.Link;
import io.shoumi.custody.Sending;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A line that was entered wrongly is struck through and stays, with the reason: what never left is back in its place, and of what did a
 * new line with its own number says it right.
 */
@Component
public class CorrectingDispatches {
    private static final int REASON_MAX = 200;

    private final Dispatches dispatches;
    private final DispatchStore store;
    private final DispatchWrites writes;
    private final Addressing addressing;
    private final EnteringLines entering;
    private final RulingDispatches ruling;
    private final ComingBack comingBack;
    private final Sending sending;
    private final OutsiderLeave leave;
    private final Ledger ledger;
    private final Clock clock;

    CorrectingDispatches(
            Dispatches dispatches,
            DispatchStore store,
            DispatchWrites writes,
            Addressing addressing,
            EnteringLines entering,
            RulingDispatches ruling,
            ComingBack comingBack,
            Sending sending,
            OutsiderLeave leave,
            Ledger ledger,
            Clock clock) {
        this.dispatches = dispatches;
        this.store = store;
        this.writes = writes;
        this.addressing = addressing;
        this.entering = entering;
        this.ruling = ruling;
        this.comingBack = comingBack;
        this.sending = sending;
        this.leave = leave;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** It did not leave: struck through, and the copies are back in their places. */
    @Transactional
    public void strike(DispatchId id, String reason, PersonId clerk) {
        dispatches.visible(id, clerk);
        var line = store.lock(id);
        var clauses = ruling.requireManaged(line.copies().getFirst().id(), clerk);
        if (!line.waitsForSlip() || line.times().carriedAt() != null) {
            throw new ActRefused("dispatch.left-already", List.of(), line.head().number());
        }
        requireReason("strike", reason);
        var links = comingBack.all(line, clerk);
        writes.strike(id, clerk, reason.strip(), clock.instant());
        leave.moved(id, null);
        ledger.stage(DispatchEvidence.of(ActKind.DISPATCH_STRUCK, clerk, line)
                .by(clauses)
                .with("custody", DispatchEvidence.facts(links)));
    }

    /** To whom, under which number, with which papers; the way and the copies stay. */
    @Transactional
    public DispatchId correct(DispatchId id, DispatchForm form, String reason, PersonId clerk) {
        dispatches.visible(id, clerk);
        var line = store.lock(id);
        var clauses = ruling.requireManaged(line.copies().getFirst().id(), clerk);
        requireCorrectable(line);
        requireReason("reason", reason);
        var typed = addressing.corrected(form, line);
        var same = typed.organisation().id().equals(line.head().organisation().id());
        if (!same) {
            line.away().forEach(copy -> ruling.requireLeave(copy.id(), typed.organisation(), clerk));
        }
        var envelope = entering.known(typed, clerk);
        var links = readdressed(line, envelope.organisation(), clerk);
        var corrected = DispatchId.random();
        var number = entering.number();
        var now = clock.instant();
        writes.strike(id, clerk, reason.strip(), now);
        writes.correct(new DispatchWrites.Correction(id, corrected, number), envelope, now);
        leave.moved(id, same ? corrected : null);
        ledger.stage(DispatchEvidence.of(ActKind.DISPATCH_CORRECTED, clerk, line)
                .by(clauses)
                .with("correctedBy", number)
                .with("correctedTo", envelope.organisation().id().toString())
                .with("envelope", envelope.number())
                .with("custody", DispatchEvidence.facts(links)));
        return corrected;
    }

    private List<Link> readdressed(Dispatch line, Organisation to, PersonId clerk) {
        if (to.id().equals(line.head().organisation().id())) {
            return List.of();
        }
        return line.away().stream()
                .filter(copy -> "sent-out".equals(copy.state()))
                .map(copy -> sending.readdressWithoutEvidence(copy.id(), to.name(), clerk))
                .toList();
    }

    private static void requireCorrectable(Dispatch line) {
        switch (line.state()) {
            case STRUCK ->
                throw new ActRefused(
                        "dispatch.struck-already", List.of(), line.head().number());
            case HANDED ->
                throw new ActRefused(
                        "dispatch.strike-instead", List.of(), line.head().number());
            case SENT, RECEIVED, BACK -> {}
        }
    }

    private static void requireReason(String field, String reason) {
        if (reason.isBlank() || reason.strip().length() > REASON_MAX) {
            throw new BadInput(field, "dispatch.reason-wrong", REASON_MAX);
        }
    }
}
