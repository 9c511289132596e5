package io.shoumi.stocktake;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.PlaceId;
import io.shoumi.custody.RegisterNumbers;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Directory;
import io.shoumi.places.RegisteringPlaces;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Bilingual;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Ruling;
import io.shoumi.stocktake.StockTake.Checker;
import io.shoumi.stocktake.StockTake.Checkers;
import io.shoumi.stocktake.StockTake.Covered;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a count: who counts, what is covered, and what is expected there from this moment on. */
@Component
public class Beginning {
    static final List<String> CLAUSES = List.of("R2.8.3");
    private static final String REGISTER = "QD";

    private final Extents extents;
    private final StockTakeStore store;
    private final LineStore lines;
    private final RegisteringPlaces registering;
    private final Directory directory;
    private final Rulings rulings;
    private final RegisterNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;

    Beginning(
            Extents extents,
            StockTakeStore store,
            LineStore lines,
            RegisteringPlaces registering,
            Directory directory,
            Rulings rulings,
            RegisterNumbers numbers,
            Ledger ledger,
            Clock clock) {
        this.extents = extents;
        this.store = store;
        this.lines = lines;
        this.registering = registering;
        this.directory = directory;
        this.rulings = rulings;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Begun by the confidentiality office or by who keeps papers there; the second is never the keeper of what is counted. */
    @Transactional
    public StockTakeId begin(Caller by, NewCount asked) {
        var chosen = extents.of(asked);
        var extent = chosen.extent();
        if (!registering.mayRegister(by, extent.unit())) {
            throw new ActRefused("stocktake.not-yours", CLAUSES);
        }
        var second = second(by.person(), asked, extent.places());
        var covered = extent.places().stream().map(Covered::id).toList();
        requireIdle(asked, covered);
        var take = new StockTake(
                StockTakeId.random(),
                numbers.next(REGISTER),
                asked.kind(),
                extent,
                new Checkers(new Checker(by.person(), by.name(), null), second),
                clock.instant(),
                null,
                null);
        store.insert(take, chosen.place());
        lines.draw(take.id(), extent.sample());
        var clauses = ruled(second.id(), lines.oneForEachKeeper(take.id()));
        ledger.stage(Act.done(ActKind.STOCK_TAKE_BEGUN, by.person(), take.id().subject())
                .by(clauses)
                .with("number", take.number())
                .with("kind", take.kind().code())
                .with("second", second.id().toString())
                .with("sample", extent.sample() != null)
                .with(
                        "places",
                        extent.places().stream().map(one -> one.name().code()).toList()));
        return take.id();
    }

    private void requireIdle(NewCount asked, List<PlaceId> covered) {
        store.lockPlaces(covered);
        store.running(covered).ifPresent(number -> {
            throw new BadInput(asked.where().place().isBlank() ? "unit" : "place", "stocktake.runs-already", number);
        });
    }

    private Checker second(PersonId first, NewCount asked, List<Covered> covered) {
        var person =
                directory.byNumber(asked.second()).orElseThrow(() -> new BadInput("second", "people.number-unknown"));
        if (person.equals(first)) {
            throw new BadInput("second", "stocktake.two-people");
        }
        if (covered.stream().anyMatch(place -> place.custodian().equals(person))) {
            throw new BadInput("second", "stocktake.second-keeps");
        }
        var name = directory.identityOf(person).map(Directory.Known::name).orElse("");
        return new Checker(person, name, null);
    }

    /** The rules on the second: pledged, no administrator, and not the keeper of what is counted. */
    private List<String> ruled(PersonId second, List<CarrierId> expected) {
        var clauses = new TreeSet<>(CLAUSES);
        for (var carrier : expected) {
            var ruling = rulings.ruleOnCarrier(Action.WITNESS_COUNT, second, carrier.value(), Circumstances.plain());
            if (!(ruling instanceof Permitted)) {
                throw refused(ruling);
            }
            ruling.clauses().forEach(clause -> clauses.add(clause.toString()));
        }
        return List.copyOf(clauses);
    }

    private static ActRefused refused(Ruling ruling) {
        var missing = ruling.missing();
        var why = new Bilingual(
                missing.stream().map(one -> one.missing().zh()).collect(Collectors.joining("；")),
                missing.stream().map(one -> one.missing().en()).collect(Collectors.joining("; ")));
        var clauses = missing.stream()
                .flatMap(one -> one.clauses().stream())
                .map(Object::toString)
                .distinct()
                .toList();
        return new ActRefused("stocktake.second-refused", clauses, why);
    }
}
