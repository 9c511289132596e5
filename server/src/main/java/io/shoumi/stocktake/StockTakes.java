package io.shoumi.stocktake;

import io.shoumi.custody.PlaceId;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.ledger.PersonId;
import io.shoumi.places.PlaceChecks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about counts: open to the two who count, the custodians, who keeps papers for the unit, and the confidentiality office. */
@Component
@Transactional(readOnly = true)
public class StockTakes implements PlaceChecks {
    private final StockTakeStore store;
    private final LineStore lines;
    private final CountLines shown;
    private final Clock clock;

    StockTakes(StockTakeStore store, LineStore lines, CountLines shown, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.shown = shown;
        this.clock = clock;
    }

    public StockTake visible(StockTakeId id, Caller caller) {
        if (!sees(id, caller)) {
            throw new NotFound();
        }
        return store.find(id).orElseThrow(NotFound::new);
    }

    private boolean sees(StockTakeId id, Caller caller) {
        return caller.may(Permission.OFFICER) || knows(id, caller);
    }

    /** Whether somebody may know how many copies a count found, and which. */
    public boolean knows(StockTakeId id, Caller caller) {
        return store.knows(id, caller.person(), clock.instant());
    }

    /** All that it counted; to the office, once it is closed, what did not agree. */
    public List<CountLine> lines(StockTakeId id, Caller caller) {
        var take = visible(id, caller);
        var lines = shown.of(id, caller);
        if (knows(id, caller)) {
            return lines;
        }
        return take.closed() == null
                ? List.of()
                : lines.stream().filter(line -> !line.state().inOrder()).toList();
    }

    public Sums sums(StockTakeId id) {
        return lines.sums(id);
    }

    /** For whoever may open it. */
    public Optional<StockTakeId> byNumber(String number, Caller caller) {
        return store.byNumber(number).filter(id -> sees(id, caller));
    }

    public List<StockTake> waitingFor(PersonId person) {
        return store.waitingFor(person);
    }

    @Override
    public boolean running(PlaceId place) {
        return store.running(List.of(place)).isPresent();
    }

    @Override
    public List<Check> of(PlaceId place, Caller caller) {
        return store.of(place).stream()
                .filter(take -> sees(take.id(), caller))
                .map(take -> check(take, place))
                .toList();
    }

    private static Check check(StockTake take, PlaceId place) {
        var from =
                take.extent().find(place).map(StockTake.Covered::custodianName).orElse("");
        var to = take.closed() == null
                ? null
                : take.successor().map(StockTake.Checker::name).orElse(null);
        return new Check(take.number(), take.href(), take.kind().word(), take.startedAt(), from, to, take.running());
    }
}
