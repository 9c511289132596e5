package io.shoumi.clearout;

import io.shoumi.clearout.ClearOutItem.State;
import io.shoumi.clearout.ItemStore.Decided;
import io.shoumi.clearout.ItemStore.Row;
import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Errand;
import io.shoumi.custody.HandingOver;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.PlaceKind;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The department's clerk decides of several copies at once: all of them or none, each ruled on by itself. Who returns copies within the
 * house hands them over by the same act; the receiver's confirmation follows.
 */
@Component
public class DecidingItems {
    private static final int NOTE_MAX = 200;
    /** The receiver says where it will lie, and is asked then whether the place is fit. */
    private static final Passage SOMEWHERE_SAFE = Passage.to(PlaceKind.SAFE);

    private final ClearOuts clearOuts;
    private final ItemStore items;
    private final RulingClearOuts ruling;
    private final HandingOver handingOver;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    DecidingItems(
            ClearOuts clearOuts,
            ItemStore items,
            RulingClearOuts ruling,
            HandingOver handingOver,
            Directory directory,
            Ledger ledger,
            Clock clock) {
        this.clearOuts = clearOuts;
        this.items = items;
        this.ruling = ruling;
        this.handingOver = handingOver;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What was chosen.
     *
     * @param receiver a staff number; asked only where copies are returned within the house
     * @param note why they are kept; may be empty for anything else
     */
    public record Choice(List<UUID> items, String way, String receiver, String note) {
        public Choice {
            items = List.copyOf(items);
        }
    }

    @Transactional
    public void decide(ClearOutId id, UnitId unit, Choice choice, PersonId clerk) {
        var clearOut = clearOuts.working(id, unit, clerk);
        if (choice.items().isEmpty()) {
            throw new BadInput("pick", "clearout.pick-missing");
        }
        var way = ClearingWay.of(choice.way()).orElseThrow(() -> new BadInput("way", "clearout.way-missing"));
        var decided = new Decided(way, receiver(way, choice, clerk), note(way, choice), clerk, clock.instant());
        // every item first, and then the secrets in the order in which custody locks several
        var rows = choice.items().stream()
                .distinct()
                .sorted()
                .map(item -> row(id, unit, item))
                .toList();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.secret().toString()))
                .forEach(row -> decide(clearOut, row, decided));
    }

    private Row row(ClearOutId id, UnitId unit, UUID item) {
        return items.lock(id, item).filter(found -> found.unit().equals(unit)).orElseThrow(NotFound::new);
    }

    private void decide(ClearOut clearOut, Row row, Decided decided) {
        var clauses = ruled(row, decided);
        var copy = requireDecidable(row, decided.way());
        var decision = items.decide(row.id(), decided);
        var act = Act.done(
                        ActKind.CLEAR_OUT_DECIDED, decided.by(), clearOut.id().subject())
                .about(row.secret())
                .by(clauses)
                .with("number", clearOut.number())
                .with("copy", copy.numberText())
                .with("way", decided.way().code());
        var receiver = decided.receiver();
        if (receiver == null) {
            ledger.stage(act);
            return;
        }
        var step = handingOver.handOutWithoutEvidence(
                row.carrier(), decided.by(), receiver, new Errand.OfClearOut(decision));
        ledger.stage(
                act.with("to", receiver.toString()).with("custody", step.link().fact()));
    }

    private List<String> ruled(Row row, Decided decided) {
        return decided.way() == ClearingWay.RETURN
                ? ruling.requireReturned(decided.by(), row.carrier(), SOMEWHERE_SAFE)
                : ruling.require(decided.way(), decided.by(), row.carrier());
    }

    private CopyView requireDecidable(Row row, ClearingWay way) {
        var copy = ruling.copy(row.carrier());
        if (row.state() != State.UNDECIDED) {
            throw new ActRefused("clearout.decided-already", List.of(), copy.label());
        }
        if (way == ClearingWay.RETURN && copy.kind() == CarrierKind.FILE) {
            throw new ActRefused("clearout.file-stays", List.of(), copy.label());
        }
        if (way == ClearingWay.TO_ISSUER && row.issuedHere()) {
            throw new ActRefused("clearout.issued-here", List.of(), copy.label());
        }
        return copy;
    }

    private @Nullable PersonId receiver(ClearingWay way, Choice choice, PersonId clerk) {
        if (way != ClearingWay.RETURN) {
            return null;
        }
        var receiver = directory
                .byNumber(choice.receiver())
                .orElseThrow(() -> new BadInput("receiver", "people.number-unknown"));
        if (receiver.equals(clerk)) {
            throw new BadInput("receiver", "clearout.receiver-oneself");
        }
        if (!items.takesIn(receiver, clock.instant())) {
            throw new BadInput("receiver", "clearout.receiver-not-office");
        }
        return receiver;
    }

    private static @Nullable String note(ClearingWay way, Choice choice) {
        var note = choice.note().strip();
        if (note.length() > NOTE_MAX || (note.isEmpty() && way == ClearingWay.KEEP)) {
            throw new BadInput("note", "clearout.note-wrong", NOTE_MAX);
        }
        return note.isEmpty() ? null : note;
    }
}
