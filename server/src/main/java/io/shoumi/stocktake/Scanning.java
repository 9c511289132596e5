package io.shoumi.stocktake;

import io.shoumi.custody.Copies;
import io.shoumi.custody.CopyView;
import io.shoumi.custody.Label;
import io.shoumi.custody.PlaceId;
import io.shoumi.custody.PlaceLabel;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.stocktake.LineStore.Row;
import io.shoumi.stocktake.LineStore.Sighting;
import io.shoumi.stocktake.LineStore.Thing;
import io.shoumi.stocktake.StockTake.Covered;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One scan: the register is asked what the label is, and the answer is a line of the count. Both may scan at once. */
@Component
public class Scanning {
    private static final int NOTE_MAX = 200;

    private final StockTakeStore store;
    private final LineStore lines;
    private final Copies copies;
    private final Rulings rulings;
    private final Ledger ledger;
    private final Clock clock;

    Scanning(StockTakeStore store, LineStore lines, Copies copies, Rulings rulings, Ledger ledger, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.copies = copies;
        this.rulings = rulings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param at the code of the place where it was found; may be empty where one place is counted */
    @Transactional
    public Scanned scan(StockTakeId id, String scanned, String at, PersonId who) {
        var take = counting(id, who);
        var place = take.extent().find(PlaceLabel.code(scanned));
        if (place.isPresent()) {
            return new Scanned.At(place.get().name().code());
        }
        if (PlaceLabel.read(scanned).isPresent()) {
            throw new BadInput("label", "stocktake.place-not-counted");
        }
        var label = Label.read(scanned).orElseThrow(() -> new BadInput("label", "stocktake.unreadable"));
        var here = here(take, at);
        var answer = copies.byLabel(label)
                .map(copy -> known(take, copy, here, who))
                .orElseGet(() -> foreign(take, label, here, who));
        if (answer instanceof Scanned.Line line) {
            stage(take, line, here, who);
        }
        return answer;
    }

    /** Something that bears no label of the house. */
    @Transactional
    public void unlabelled(StockTakeId id, String note, String at, PersonId who) {
        var take = counting(id, who);
        if (note.isBlank() || note.length() > NOTE_MAX) {
            throw new BadInput("note", "stocktake.note-missing", NOTE_MAX);
        }
        var here = here(take, at);
        lines.add(take.id(), new Thing(null, null, note.strip()), seen(LineState.UNLABELLED, here, who));
        ledger.stage(act(take, LineState.UNLABELLED, here, who));
    }

    /** The count, for one of its two, while nobody has signed. */
    private StockTake counting(StockTakeId id, PersonId who) {
        return requireCounting(store.find(id).map(found -> store.share(id)), who);
    }

    static StockTake requireCounting(Optional<StockTake> found, PersonId who) {
        var take = found.filter(one -> one.checkers().find(who).isPresent()).orElseThrow(NotFound::new);
        if (!take.running()) {
            throw new ActRefused("stocktake.over", List.of(), take.number());
        }
        if (!take.checkers().nobodySigned()) {
            throw new ActRefused("stocktake.signed-once", List.of(), take.number());
        }
        return take;
    }

    private static Covered here(StockTake take, String at) {
        return take.extent()
                .only()
                .or(() -> take.extent().find(PlaceLabel.code(at)))
                .orElseThrow(() -> new BadInput("label", "stocktake.place-first"));
    }

    private Scanned foreign(StockTake take, Label label, Covered here, PersonId who) {
        var thing = new Thing(null, label.text(), null);
        return lines.add(take.id(), thing, seen(LineState.FOREIGN, here, who))
                ? new Scanned.Line(label.text(), LineState.FOREIGN, null, null)
                : new Scanned.Again(label.text(), LineState.FOREIGN);
    }

    private Scanned known(StockTake take, CopyView copy, Covered here, PersonId who) {
        var row = lines.ofCarrier(take.id(), copy.id());
        var state = state(take, copy, here, row.filter(one -> one.expectedIn() != null));
        if (row.isPresent() && done(row.get(), state)) {
            return new Scanned.Again(copy.label(), row.get().state());
        }
        if (state == LineState.ARRIVED && take.extent().sample() != null) {
            throw new BadInput("label", "stocktake.not-in-sample");
        }
        var seen = seen(state, here, who);
        if (row.isPresent()) {
            lines.scanned(row.get().id(), seen);
        } else if (!lines.add(take.id(), new Thing(copy.id(), copy.label(), null), seen)) {
            return new Scanned.Again(copy.label(), state);
        }
        var visible = rulings.maySee(who, copy.secret());
        var registered = copy.place();
        return new Scanned.Line(
                copy.label(),
                state,
                visible ? lines.coverTitle(copy.secret()) + " · " + copy.numberText() : null,
                visible && registered != null ? registered.code() : null);
    }

    /** Scanned before, unless what was wrong with it then has been put right by hand meanwhile. */
    private static boolean done(Row row, LineState now) {
        return row.scannedAt() != null && !(row.open() && now.inOrder());
    }

    private static LineState state(StockTake take, CopyView copy, Covered here, Optional<Row> expected) {
        return switch (copy.state()) {
            case "held", "archived" -> lying(take, placeOf(copy), here, expected);
            case "lent", "in-transit" -> LineState.LENT;
            case "lost" -> LineState.LOST;
            case "destroyed" -> LineState.DESTROYED;
            default -> LineState.GONE;
        };
    }

    private static @Nullable PlaceId placeOf(CopyView copy) {
        var place = copy.place();
        return place == null ? null : place.id();
    }

    private static LineState lying(StockTake take, @Nullable PlaceId registered, Covered here, Optional<Row> expected) {
        if (here.id().equals(registered)) {
            return expected.isPresent() ? LineState.FOUND : LineState.ARRIVED;
        }
        var counted = registered != null && take.extent().find(registered).isPresent();
        return counted || expected.isPresent() ? LineState.MISPLACED : LineState.ELSEWHERE;
    }

    private Sighting seen(LineState state, Covered here, PersonId who) {
        return new Sighting(state, here.id(), who, clock.instant());
    }

    private void stage(StockTake take, Scanned.Line line, Covered here, PersonId who) {
        var act = act(take, line.state(), here, who).with("label", line.label());
        ledger.stage(Label.read(line.label())
                .flatMap(copies::byLabel)
                .map(copy -> act.about(copy.secret()))
                .orElse(act));
    }

    private static Act act(StockTake take, LineState state, Covered here, PersonId who) {
        return Act.done(ActKind.STOCK_SCANNED, who, take.id().subject())
                .by(Beginning.CLAUSES)
                .with("number", take.number())
                .with("place", here.name().code())
                .with("state", state.code());
    }
}
