package io.shoumi.approval;

import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Role;
import java.util.List;

/** One approval that a ruling asked for, with the clauses that ask for it. A request needs all of its own. */
public record Need(Role role, List<String> clauses) {
    public Need {
        clauses = List.copyOf(clauses);
    }

    /** The fewest needs that meet the ruling, each citing every clause that one approval by it meets. */
    public static List<Need> of(NeedsApproval ruling) {
        return ruling.roles().stream()
                .map(role -> new Need(role, clauses(ruling, role)))
                .toList();
    }

    private static List<String> clauses(NeedsApproval ruling, Role role) {
        return ruling.missing().stream()
                .filter(missing ->
                        missing.needs().filter(role.countsAs()::contains).isPresent())
                .flatMap(missing -> missing.clauses().stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
