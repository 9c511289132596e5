package io.shoumi.stocktake;

import io.shoumi.custody.Moving;
import io.shoumi.custody.PlaceId;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.stocktake.LineStore.Row;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about a line that is not in order: the register is brought to where the copy lies, the copy is brought back, or what
 * became of the thing is written down. A missing copy is scanned after all, or its loss is reported where losses are.
 */
@Component
public class Resolving {
    private static final int NOTE_MAX = 200;

    private final StockTakeStore store;
    private final LineStore lines;
    private final Moving moving;
    private final Ledger ledger;
    private final Clock clock;

    Resolving(StockTakeStore store, LineStore lines, Moving moving, Ledger ledger, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.moving = moving;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The register says from now on that it lies where it was found; ruled on as every move is. */
    @Transactional
    public void move(StockTakeId id, UUID line, PersonId who) {
        var row = open(id, line, who);
        if (!row.state().movable()) {
            throw new ActRefused("stocktake.not-movable", List.of());
        }
        var to = Objects.requireNonNull(row.scannedIn());
        lines.resolve(row.id(), "moved", null, who, clock.instant());
        moveOrSay(row, to, id, who);
    }

    private void moveOrSay(Row row, PlaceId to, StockTakeId id, PersonId who) {
        try {
            moving.move(Objects.requireNonNull(row.carrier()), to, who, id.subject());
        } catch (NotFound beyond) {
            throw new ActRefused("stocktake.move-beyond", List.of("R2.2"));
        }
    }

    /** It was carried back to where the register has it. */
    @Transactional
    public void putBack(StockTakeId id, UUID line, PersonId who) {
        var row = open(id, line, who);
        if (!row.state().movable()) {
            throw new ActRefused("stocktake.not-movable", List.of());
        }
        resolve(id, row, "put-back", null, who);
    }

    /** What became of something that does not belong there. */
    @Transactional
    public void note(StockTakeId id, UUID line, String note, PersonId who) {
        var row = open(id, line, who);
        if (row.state() == LineState.MISSING) {
            throw new ActRefused("stocktake.missing-stays", List.of("R1.2"));
        }
        if (note.isBlank() || note.length() > NOTE_MAX) {
            throw new BadInput("said", "stocktake.note-missing", NOTE_MAX);
        }
        resolve(id, row, "noted", note.strip(), who);
    }

    private void resolve(StockTakeId id, Row row, String how, @Nullable String note, PersonId who) {
        lines.resolve(row.id(), how, note, who, clock.instant());
        ledger.stage(Act.done(ActKind.STOCK_LINE_RESOLVED, who, id.subject())
                .by(Beginning.CLAUSES)
                .with("line", row.id().toString())
                .with("state", row.state().code())
                .with("how", how));
    }

    private Row open(StockTakeId id, UUID line, PersonId who) {
        var take = Scanning.requireCounting(store.find(id).map(found -> store.share(id)), who);
        var row = lines.find(take.id(), line).orElseThrow(NotFound::new);
        if (!row.open()) {
            throw new ActRefused("stocktake.resolved-already", List.of());
        }
        return row;
    }
}
