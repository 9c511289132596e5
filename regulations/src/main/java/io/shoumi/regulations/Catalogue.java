package io.shoumi.regulations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every clause of the five regulations, the pledge, the classification guide, and the readings chosen. Immutable. */
public final class Catalogue {
    private final SortedMap<ClauseId, Clause> clauses;
    private final List<PledgeLine> pledge;
    private final Guide guide;
    private final List<ConflictReading> readings;

    private Catalogue(
            SortedMap<ClauseId, Clause> clauses, List<PledgeLine> pledge, Guide guide, List<ConflictReading> readings) {
        this.clauses = clauses;
        this.pledge = pledge;
        this.guide = guide;
        this.readings = readings;
    }

    /** Reads the data; throws {@link RuleBookFault} naming file and key at fault. */
    public static Catalogue load() {
        SortedMap<ClauseId, Clause> clauses = new TreeMap<>();
        Stream.of(Regulation.values())
                .flatMap(CatalogueReader::clauses)
                .forEach(clause -> clauses.put(clause.id(), clause));
        return new Catalogue(clauses, CatalogueReader.pledge(), CatalogueReader.guide(), CatalogueReader.readings());
    }

    public List<Regulation> regulations() {
        return List.of(Regulation.values());
    }

    /** In the order of the regulations. */
    public Collection<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    public List<Clause> clausesOf(Regulation regulation) {
        return clauses.values().stream()
                .filter(clause -> clause.regulation() == regulation)
                .toList();
    }

    public Optional<Clause> clause(ClauseId id) {
        return Optional.ofNullable(clauses.get(id));
    }

    public List<PledgeLine> pledge() {
        return pledge;
    }

    /** What a person of a unit signs; where no adopted regulation has lines (R3 alone), all of R2's discipline. */
    public List<PledgeLine> pledge(Set<Regulation> adopted) {
        List<PledgeLine> lines = new ArrayList<>(pledge);
        lines.removeIf(line -> !adopted.contains(line.clause().regulation()));
        return lines.isEmpty() ? pledge(Set.of(Regulation.COMPANY)) : List.copyOf(lines);
    }

    public Guide guide() {
        return guide;
    }

    public List<ConflictReading> readings() {
        return readings;
    }
}
