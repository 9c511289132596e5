package io.shoumi.regulation;

import io.shoumi.people.Unit;
import io.shoumi.people.UnitId;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.ArchiveKind;
import io.shoumi.regulations.CarrierForm;
import io.shoumi.regulations.ClauseId;
import io.shoumi.regulations.Conflict;
import io.shoumi.regulations.ConflictReading;
import io.shoumi.regulations.Refused;
import io.shoumi.regulations.Regulation;
import io.shoumi.regulations.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An act on which the regulations disagree, with all that it may be done with where they disagree in the same way.
 *
 * @param rulings each regulation asked alone
 * @param prevailing the clauses that refuse, which is what holds where several are adopted
 * @param together what is ruled where all are adopted
 * @param readings those that speak of these clauses
 * @param units bound by a regulation that refuses and by one that does not: there the disagreement is alive
 */
public record Disagreement(
        Action action,
        List<With> with,
        SortedMap<Regulation, Ruling> rulings,
        SortedSet<ClauseId> prevailing,
        Ruling together,
        List<ConflictReading> readings,
        List<Unit> units) {
    /** What the act is done with. */
    public record With(ArchiveKind archive, CarrierForm form) {}

    static List<Disagreement> among(
            List<Conflict> conflicts, List<ConflictReading> readings, List<Unit> units, Bindings bindings) {
        return conflicts.stream()
                .collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> of(alike, readings, units, bindings))
                .toList();
    }

    /** What makes two conflicts one line. */
    private record Same(Action action, Map<Regulation, Class<?>> rulings, SortedSet<ClauseId> refusing) {
        static Same of(Conflict conflict) {
            var kinds = new TreeMap<Regulation, Class<?>>();
            conflict.rulings().forEach((regulation, ruling) -> kinds.put(regulation, ruling.getClass()));
            return new Same(conflict.action(), kinds, Disagreement.refusing(conflict));
        }
    }

    private static Disagreement of(
            List<Conflict> alike, List<ConflictReading> readings, List<Unit> units, Bindings bindings) {
        var first = alike.getFirst();
        var prevailing = refusing(first);
        return new Disagreement(
                first.action(),
                alike.stream()
                        .map(conflict -> new With(conflict.archive(), conflict.form()))
                        .toList(),
                new TreeMap<>(first.rulings()),
                prevailing,
                first.together(),
                readings.stream()
                        .filter(reading -> reading.clauses().containsAll(prevailing))
                        .toList(),
                alive(first, units, bindings));
    }

    /** The clauses of those that refuse outright, not of those that an approval meets. */
    private static SortedSet<ClauseId> refusing(Conflict conflict) {
        var clauses = new TreeSet<ClauseId>();
        conflict.rulings().values().stream()
                .filter(Refused.class::isInstance)
                .flatMap(ruling -> ruling.missing().stream())
                .forEach(requirement -> clauses.addAll(requirement.clauses()));
        return clauses;
    }

    private static List<Unit> alive(Conflict conflict, List<Unit> units, Bindings bindings) {
        var all = units.stream()
                .filter(unit -> disagree(conflict, bindings.of(unit.id())))
                .toList();
        var ids = all.stream().map(Unit::id).collect(Collectors.toSet());
        return all.stream().filter(unit -> !within(unit, ids)).toList();
    }

    private static boolean within(Unit unit, Set<UnitId> ids) {
        var parent = unit.parent();
        return parent != null && ids.contains(parent);
    }

    private static boolean disagree(Conflict conflict, Set<Regulation> adopted) {
        var kinds = adopted.stream()
                .map(regulation -> conflict.rulings().get(regulation) instanceof Refused)
                .collect(Collectors.toSet());
        return kinds.size() == 2;
    }
}
