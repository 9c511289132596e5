package io.shoumi.regulations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One demand of a clause, as one policy states it.
 *
 * @param clauses empty for a norm that all regulations presuppose
 * @param met what to say when it holds
 * @param missing what to say when it does not
 * @param needs whose approval can meet it
 * @param duty what taking on meets it
 * @param validFrom the day from which the version that states it is in force
 */
public record Requirement(
        PolicyId id,
        List<ClauseId> clauses,
        Bilingual met,
        Bilingual missing,
        Optional<Role> needs,
        Optional<Duty> duty,
        LocalDate validFrom) {
    public Requirement {
        clauses = List.copyOf(clauses);
    }

    /** With the numbers of what the act's carrier must be kept for. */
    Requirement told(Keeping keeping) {
        return new Requirement(id, clauses, met, keeping.told(missing), needs, duty, validFrom);
    }
}
