package io.shoumi.copying;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.Copies;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.custody.Label;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.incident.UnsoundReturns;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clerk's side: one scan gives a new copy to its holder, one scan takes it back. The holder's confirmation follows. */
@Component
public class GivingCopies {
    private final Copyings copyings;
    private final CopyingStore store;
    private final ShareStore shares;
    private final RulingRecipients recipients;
    private final Rulings rulings;
    private final Copies copies;
    private final HandingOver handingOver;
    private final UnsoundReturns unsound;
    private final Ledger ledger;
    private final Clock clock;

    GivingCopies(
            Copyings copyings,
            CopyingStore store,
            ShareStore shares,
            RulingRecipients recipients,
            Rulings rulings,
            Copies copies,
            HandingOver handingOver,
            UnsoundReturns unsound,
            Ledger ledger,
            Clock clock) {
        this.copyings = copyings;
        this.store = store;
        this.shares = shares;
        this.recipients = recipients;
        this.rulings = rulings;
        this.copies = copies;
        this.handingOver = handingOver;
        this.unsound = unsound;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One of the copying's copies as it was scanned, under the copying's lock. */
    private record Scanned(Copying copying, Share share, CarrierId carrier, String number) {}

    @Transactional
    public void give(CopyingId id, String label, PersonId clerk) {
        var scanned = scanned(id, label, clerk);
        var carrier = scanned.carrier();
        var ruling = rulings.requireOnCarrier(Action.GIVE_COPY, clerk, carrier.value(), Circumstances.plain());
        var holder = scanned.share().holder();
        if (holder == null || !scanned.share().mayBeGiven()) {
            throw new ActRefused("copying.not-waiting", List.of(), scanned.number());
        }
        recipients.require(scanned.share().recipient(), carrier);
        var step = handingOver.handOutWithoutEvidence(
                carrier, clerk, holder, new Errand.OfShare(scanned.share().id().value()));
        ledger.stage(CopyingEvidence.of(ActKind.HANDED_OUT, clerk, scanned.copying(), scanned.share())
                .by(CopyingEvidence.clauses(ruling))
                .with("to", holder.toString())
                .with("custody", step.link().fact()));
    }

    /** Takes a copy back into its place; what its holder never signed for waits again. */
    @Transactional
    public void takeBack(CopyingId id, String label, boolean intact, PersonId clerk) {
        var scanned = scanned(id, label, clerk);
        var share = scanned.share();
        var ruling = rulings.requireOnCarrier(
                Action.TAKE_BACK, clerk, scanned.carrier().value(), Circumstances.plain());
        if (!share.mayBeTakenBack()) {
            throw new ActRefused("copying.not-out", List.of(), scanned.number());
        }
        var step = handingOver.takeBackWithoutEvidence(
                scanned.carrier(), clerk, intact, new Errand.OfShare(share.id().value()));
        if (share.state() == Share.State.HELD) {
            shares.returned(share.id(), clerk, intact, clock.instant());
        }
        var act = CopyingEvidence.of(ActKind.TAKEN_BACK, clerk, scanned.copying(), share)
                .by(CopyingEvidence.clauses(ruling))
                .with("custody", step.link().fact())
                .with("intact", intact);
        ledger.stage(unsound.judge(act, scanned.carrier(), intact));
    }

    private Scanned scanned(CopyingId id, String label, PersonId clerk) {
        copyings.visible(id, clerk);
        var copying = store.lock(id);
        var copy = Label.read(label)
                .flatMap(copies::byLabel)
                .orElseThrow(() -> new BadInput("label", "copying.not-its-copy"));
        var share = copying.share(copy.id()).orElseThrow(() -> new BadInput("label", "copying.not-its-copy"));
        return new Scanned(copying, share, copy.id(), copy.numberText());
    }
}
