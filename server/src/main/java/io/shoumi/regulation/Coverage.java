package io.shoumi.regulation;

import io.shoumi.people.Unit;
import io.shoumi.people.UnitId;
import io.shoumi.people.Units;
import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.Clause;
import io.shoumi.regulations.ClauseId;
import io.shoumi.regulations.Reach;
import io.shoumi.regulations.Regulation;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out, for each clause and unit, what the evidence and the registers say. Kept for ten seconds; the page names its moment. */
@Component
class Coverage {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Catalogue catalogue;
    private final Units units;
    private final Adoptions adoptions;
    private final LiveEvidence evidence;
    private final Violations violations;
    private final Measuring measuring;
    private final Clock clock;
    private volatile @Nullable CoverageView last;

    Coverage(
            Catalogue catalogue,
            Units units,
            Adoptions adoptions,
            LiveEvidence evidence,
            Violations violations,
            Measuring measuring,
            Clock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.adoptions = adoptions;
        this.evidence = evidence;
        this.violations = violations;
        this.measuring = measuring;
        this.clock = clock;
    }

    CoverageView now() {
        var kept = last;
        if (kept != null && kept.asOf().plus(FRESH).isAfter(clock.instant())) {
            return kept;
        }
        var fresh = workOut();
        last = fresh;
        return fresh;
    }

    /** After an adoption: the next page must show it. */
    void forget() {
        last = null;
    }

    private CoverageView workOut() {
        var asOf = clock.instant();
        var all = units.all();
        var columns = columns(all);
        var top = topOf(all, columns);
        var open = violations.open();
        var known = new Known(
                adoptions.bindings(),
                places(evidence.cited().stream().map(cited -> new Place(cited.clause(), cited.unit())), top),
                places(open.stream().map(found -> new Place(found.clause().value(), found.unit())), top));
        var rows = Stream.of(Regulation.values())
                .map(regulation -> row(regulation, columns, known))
                .toList();
        return new CoverageView(asOf, columns, rows, open, measuring.now());
    }

    private static List<Unit> columns(List<Unit> all) {
        var under = all.stream().filter(unit -> unit.depth() == 1).toList();
        return under.isEmpty() ? all.stream().filter(unit -> unit.depth() == 0).toList() : under;
    }

    /** The column that each unit belongs to. */
    private static Map<UnitId, UnitId> topOf(List<Unit> all, List<Unit> columns) {
        var top = new HashMap<UnitId, UnitId>();
        columns.forEach(column -> top.put(column.id(), column.id()));
        for (var unit : all) {
            var parent = unit.parent();
            if (parent != null && top.containsKey(parent)) {
                top.put(unit.id(), top.getOrDefault(parent, parent));
            }
        }
        return top;
    }

    private record Place(String clause, UnitId unit) {}

    private record Known(Bindings bindings, Set<Place> cited, Set<Place> violated) {}

    private static Set<Place> places(Stream<Place> found, Map<UnitId, UnitId> top) {
        var all = new HashSet<Place>();
        found.forEach(place -> {
            var column = top.get(place.unit());
            if (column != null) {
                all.add(new Place(place.clause(), column));
            }
        });
        return all;
    }

    private CoverageView.Row row(Regulation regulation, List<Unit> columns, Known known) {
        var clauses = catalogue.clausesOf(regulation);
        var cells = columns.stream()
                .map(column -> new CoverageView.Cell(
                        known.bindings().binds(column.id(), regulation)
                                ? clauses.stream()
                                        .map(clause -> tile(clause, column.id(), known))
                                        .toList()
                                : List.of()))
                .toList();
        return new CoverageView.Row(regulation, clauses.size(), cells);
    }

    private static Tile tile(Clause clause, UnitId column, Known known) {
        var place = new Place(clause.id().value(), column);
        return new Tile(clause.id(), state(clause, place, known));
    }

    private static Tile.State state(Clause clause, Place place, Known known) {
        if (known.violated().contains(place)) {
            return Tile.State.VIOLATED;
        }
        if (known.cited().contains(place)) {
            return Tile.State.EVIDENCE;
        }
        return clause.reach() == Reach.PLANNED ? Tile.State.NOT_BUILT : Tile.State.NONE_YET;
    }

    /** What breaks one clause now, not from the kept picture. */
    List<Violation> violationsOf(ClauseId clause) {
        return violations.open().stream()
                .filter(found -> found.clause().equals(clause))
                .toList();
    }
}
