package io.shoumi.regulations;

import java.util.List;

/** Clauses that disagree by their letter, and the reading chosen, for the organisation to confirm. */
public record ConflictReading(
        String code, List<ClauseId> clauses, Bilingual title, Bilingual conflict, Bilingual reading) {
    public ConflictReading {
        clauses = List.copyOf(clauses);
    }
}
