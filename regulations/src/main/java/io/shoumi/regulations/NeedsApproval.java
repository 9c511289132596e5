package io.shoumi.regulations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything missing can be met by approvals; with them the act would be permitted with its duties. */
public record NeedsApproval(List<Requirement> met, List<Requirement> missing, List<Requirement> obligations)
        implements Ruling {
    public NeedsApproval {
        met = List.copyOf(met);
        missing = List.copyOf(missing);
        obligations = List.copyOf(obligations);
    }

    /** The fewest roles that meet all of it: where the leader in charge is needed, "a leader" is not asked again. */
    public Set<Role> roles() {
        Set<Role> needed = EnumSet.noneOf(Role.class);
        missing.forEach(requirement -> requirement.needs().ifPresent(needed::add));
        Set<Role> fewest = EnumSet.copyOf(needed);
        needed.forEach(
                role -> role.countsAs().stream().filter(other -> other != role).forEach(fewest::remove));
        return fewest;
    }
}
