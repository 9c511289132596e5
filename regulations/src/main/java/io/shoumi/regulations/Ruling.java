package io.shoumi.regulations;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The answer to an act, with everything a page shows: what is met, what is missing, what must be done with it. */
public sealed interface Ruling permits Permitted, NeedsApproval, Refused {
    /** Requirements that concern the act and hold. */
    List<Requirement> met();

    /** Requirements that concern the act and do not hold; empty when permitted. */
    List<Requirement> missing();

    /** Requirements that a duty meets. The caller enforces each; empty when refused. */
    List<Requirement> obligations();

    /** Every clause the ruling rests on, in the order of the regulations. */
    default SortedSet<ClauseId> clauses() {
        SortedSet<ClauseId> clauses = new TreeSet<>();
        Stream.of(met(), missing(), obligations())
                .flatMap(List::stream)
                .forEach(requirement -> clauses.addAll(requirement.clauses()));
        return clauses;
    }

    /** By which version of each regulation it was ruled: the day from which that is in force. */
    default SortedMap<Regulation, LocalDate> versions() {
        SortedMap<Regulation, LocalDate> versions = new TreeMap<>();
        Stream.of(met(), missing(), obligations())
                .flatMap(List::stream)
                .forEach(requirement -> requirement
                        .clauses()
                        .forEach(clause -> versions.put(clause.regulation(), requirement.validFrom())));
        return versions;
    }

    default Set<Duty> duties() {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        obligations().forEach(requirement -> requirement.duty().ifPresent(duties::add));
        return duties;
    }
}
