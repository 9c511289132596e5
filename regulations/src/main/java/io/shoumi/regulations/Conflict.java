package io.shoumi.regulations;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An act with everything granted that one regulation refuses outright and another lets happen.
 *
 * @param rulings each regulation asked alone
 * @param together what holds where all of them are adopted: the strictest
 */
public record Conflict(
        Action action, ArchiveKind archive, CarrierForm form, Map<Regulation, Ruling> rulings, Ruling together) {
    public Conflict {
        rulings = Map.copyOf(rulings);
    }

    /** The clauses that refuse. */
    public SortedSet<ClauseId> refusing() {
        SortedSet<ClauseId> clauses = new TreeSet<>();
        rulings.values().stream()
                .flatMap(ruling -> ruling.missing().stream())
                .forEach(requirement -> clauses.addAll(requirement.clauses()));
        return clauses;
    }
}
