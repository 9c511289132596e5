package io.shoumi.regulations;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * One clause in our own words.
 *
 * @param kinds in the order of the specification
 * @param reach how far this version answers it
 * @param text what it asks, and how the product answers it
 * @param validFrom since when this version is in force
 */
public record Clause(
        ClauseId id, Bilingual title, List<ClauseKind> kinds, Reach reach, ClauseText text, LocalDate validFrom) {
    public Clause {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || EnumSet.copyOf(kinds).size() != kinds.size()) {
            throw new IllegalArgumentException(id + ": each kind once, and at least one");
        }
    }

    public Regulation regulation() {
        return id.regulation();
    }

    /** What software cannot do for this clause, where that is so. */
    public Optional<Bilingual> limit() {
        return text.limit();
    }
}
