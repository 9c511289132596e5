package io.shoumi.copying;

import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.custody.NewCopies;
import io.shoumi.custody.NumberedCopy;
import io.shoumi.custody.Numbering;
import io.shoumi.custody.PlaceId;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what was approved, once and in time: the designated person scans the very copy that was approved, and each new copy gets
 * its number, its label and the printing number of all. They lie where the source lies until their holders fetch them.
 */
@Component
public class MakingCopies {
    private final Copyings copyings;
    private final CopyingStore store;
    private final ShareStore shares;
    private final EnteringCopies entering;
    private final RulingRecipients recipients;
    private final Requests requests;
    private final Rulings rulings;
    private final Copies copies;
    private final Numbering numbering;
    private final RegisterNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    MakingCopies(
            Copyings copyings,
            CopyingStore store,
            ShareStore shares,
            EnteringCopies entering,
            RulingRecipients recipients,
            Requests requests,
            Rulings rulings,
            Copies copies,
            Numbering numbering,
            RegisterNumbers numbers,
            Ledger ledger,
            Clock clock) {
        this.copyings = copyings;
        this.store = store;
        this.shares = shares;
        this.entering = entering;
        this.recipients = recipients;
        this.requests = requests;
        this.rulings = rulings;
        this.copies = copies;
        this.numbering = numbering;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void make(CopyingId id, String scanned, PersonId maker) {
        copyings.visible(id, maker);
        var copying = store.lock(id);
        requireWaits(copying);
        var source = sourceOf(copying, scanned);
        var ruling = ruled(copying, maker);
        if (!source.inPlace()) {
            throw new ActRefused("copying.source-away", List.of(), source.numberText());
        }
        copying.shares().stream()
                .map(Share::recipient)
                .distinct()
                .forEach(recipient -> recipients.require(recipient, source.id()));
        var made = number(copying, Objects.requireNonNull(source.place()).id(), maker);
        var printing = numbers.next("ZY");
        store.made(id, maker, printing, clock.instant());
        ledger.stage(CopyingEvidence.of(ActKind.COPIES_MADE, maker, copying)
                .by(CopyingEvidence.clauses(ruling))
                .with("act", copying.head().kind().making().code())
                .with("printing", printing)
                .with("copy", source.numberText())
                .with("copies", made.stream().map(NumberedCopy::numberText).toList())
                .with(
                        "events",
                        made.stream().map(copy -> copy.event().toString()).toList()));
    }

    private void requireWaits(Copying copying) {
        var made = copying.head().made();
        if (made != null) {
            throw new ActRefused(
                    "copying.made-already", List.of("R2.8.1"), copying.head().number(), made.printingNumber());
        }
        if (copying.lapsed(clock.instant())) {
            throw new ActRefused(
                    "copying.lapsed", List.of("R2.8.1"), copying.head().number());
        }
    }

    private CopyView sourceOf(Copying copying, String scanned) {
        return Label.read(scanned)
                .flatMap(copies::byLabel)
                .filter(copy -> copy.id().equals(copying.head().source().id()))
                .orElseThrow(() -> new BadInput(
                        "label",
                        "copying.not-its-source",
                        copying.head().source().numberText()));
    }

    /** Whoever approved it does not carry it out: the consent names its givers. */
    private Permitted ruled(Copying copying, PersonId maker) {
        var head = copying.head();
        var plain = Circumstances.plain();
        var circumstances = head.request() == null
                ? plain
                : plain.with(entering.consent(
                        head.kind(),
                        requests.find(new RequestId(head.request())).orElseThrow(NotFound::new)));
        return rulings.requireOnCarrier(
                head.kind().making(), maker, head.source().id().value(), circumstances);
    }

    /** One after another, so that the numbers stand in the order of the shares. */
    private List<NumberedCopy> number(Copying copying, PlaceId whereSourceLies, PersonId maker) {
        var head = copying.head();
        var made = new ArrayList<NumberedCopy>();
        for (var share : copying.shares()) {
            var place = share.place() == null ? whereSourceLies : share.place();
            var wanted = new NewCopies(
                    head.extent().onto(), head.kind().origin(), 1, head.extent().pageCount(), place);
            var copy = numbering
                    .numberWithoutEvidence(head.secret(), wanted, maker)
                    .getFirst();
            shares.numbered(share.id(), copy.id());
            made.add(copy);
        }
        return made;
    }
}
