package io.shoumi.dispatch;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.custody.Link;
import io.shoumi.custody.Sending;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.incident.UnsoundReturns;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One scan takes one copy back into its place: from outside, from a courier who could not deliver it, or from one who never confirmed.
 * A courier who had it confirms having given it back.
 */
@Component
public class ComingBack {
    private final Dispatches dispatches;
    private final DispatchStore store;
    private final DispatchWrites writes;
    private final RulingDispatches ruling;
    private final Copies copies;
    private final HandingOver handingOver;
    private final Sending sending;
    private final UnsoundReturns unsound;
    private final Ledger ledger;
    private final Clock clock;

    ComingBack(
            Dispatches dispatches,
            DispatchStore store,
            DispatchWrites writes,
            RulingDispatches ruling,
            Copies copies,
            HandingOver handingOver,
            Sending sending,
            UnsoundReturns unsound,
            Ledger ledger,
            Clock clock) {
        this.dispatches = dispatches;
        this.store = store;
        this.writes = writes;
        this.ruling = ruling;
        this.copies = copies;
        this.handingOver = handingOver;
        this.sending = sending;
        this.unsound = unsound;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void take(DispatchId id, String scanned, boolean intact, PersonId clerk) {
        dispatches.visible(id, clerk);
        var line = store.lock(id);
        var copy = copyOf(line, scanned);
        var clauses = ruling.requireTakenBack(copy.id(), clerk);
        if ("lost".equals(copy.state())) {
            throw new ActRefused("custody.is-lost", List.of("R1.2"), copy.numberText());
        }
        if (line.away(copy.id()).isEmpty()) {
            throw new ActRefused("dispatch.copy-back", List.of(), copy.numberText());
        }
        var link = back(line, copy, intact, clerk);
        var act = DispatchEvidence.of(ActKind.TAKEN_BACK, clerk, line)
                .by(clauses)
                .with("copy", copy.numberText())
                .with("custody", link.fact())
                .with("intact", intact);
        ledger.stage(unsound.judge(act, copy.id(), intact));
    }

    /** All that is away, into its place; the caller's act stages the evidence. */
    List<Link> all(Dispatch line, PersonId clerk) {
        return line.away().stream()
                .map(copy -> back(line, copies.find(copy.id()).orElseThrow(), true, clerk))
                .toList();
    }

    private Link back(Dispatch line, CopyView copy, boolean intact, PersonId clerk) {
        var link = copy.sentOut()
                ? sending.comeBackWithoutEvidence(copy.id(), intact, clerk)
                : handingOver
                        .takeBackWithoutEvidence(
                                copy.id(),
                                clerk,
                                intact,
                                new Errand.OfDispatch(line.id().value()))
                        .link();
        writes.back(line.id(), copy.id(), clerk, intact, clock.instant());
        return link;
    }

    private CopyView copyOf(Dispatch line, String scanned) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .filter(copy -> line.copies().stream().anyMatch(one -> one.id().equals(copy.id())))
                .orElseThrow(() -> new BadInput("label", "dispatch.not-its-copy"));
    }
}
