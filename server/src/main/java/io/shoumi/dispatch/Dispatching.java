package io.shoumi.dispatch;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.custody.Link;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One scan puts one copy into an envelope, which is then on its way: handed to the courier, who confirms, or outside at once. The next
 * copy of the same secret in the same envelope joins its line.
 */
@Component
public class Dispatching {
    private final Addressing addressing;
    private final RulingDispatches ruling;
    private final EnteringLines entering;
    private final DispatchStore store;
    private final DispatchFacts facts;
    private final Copies copies;
    private final OutsiderLeave leave;
    private final Ledger ledger;

    Dispatching(
            Addressing addressing,
            RulingDispatches ruling,
            EnteringLines entering,
            DispatchStore store,
            DispatchFacts facts,
            Copies copies,
            OutsiderLeave leave,
            Ledger ledger) {
        this.addressing = addressing;
        this.ruling = ruling;
        this.entering = entering;
        this.store = store;
        this.facts = facts;
        this.copies = copies;
        this.leave = leave;
        this.ledger = ledger;
    }

    @Transactional
    public DispatchId send(DispatchForm form, String scanned, PersonId clerk) {
        var copy = copy(scanned, clerk);
        var envelope = addressing.envelope(form);
        store.lock(copy.secret());
        var clauses = ruling.requireSent(copy.id(), envelope, clerk);
        requireFree(copy);
        var entered = entering.enter(copy, envelope, clerk);
        var line = store.find(entered.line()).orElseThrow();
        var act = sent(line, envelope, entered.link(), clerk).by(clauses).with("copy", copy.numberText());
        var to = line.head().organisation();
        ledger.stage(to.outsider() ? act.with("disclosure", leave.use(copy.id(), to, line.id())) : act);
        return entered.line();
    }

    private static Act sent(Dispatch line, Envelope envelope, Link link, PersonId clerk) {
        var act = DispatchEvidence.of(ActKind.DISPATCHED, clerk, line)
                .with("way", envelope.way().code())
                .with("envelope", envelope.number())
                .with("custody", link.fact());
        return envelope.known()
                ? act
                : act.with("newOrganisation", envelope.organisation().outsider() ? "outsider" : "within");
    }

    /** The copy of a label; what the clerk may not know of is as good as absent. */
    private CopyView copy(String scanned, PersonId clerk) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .filter(found -> ruling.maySee(clerk, found.secret()))
                .orElseThrow(() -> new BadInput("label", "dispatch.no-such-copy"));
    }

    /** Promised to nobody, and on no list of what is to be destroyed. */
    private void requireFree(CopyView copy) {
        if (facts.awaited(copy.id())) {
            throw new ActRefused("dispatch.copy-awaited", List.of(), copy.numberText());
        }
        if (facts.listed(copy.id())) {
            throw new ActRefused("dispatch.copy-listed", List.of(), copy.numberText());
        }
    }
}
