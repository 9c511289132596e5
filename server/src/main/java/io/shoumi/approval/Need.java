package io.shoumi.approval;

import io.shoumi.regulations.NeedsApproval;
import io.shoumi.regulations.Role;
import java.util.EnumSet;
import java.util.List;

/** One approval that a ruling asked for, with the clauses that ask for it: any one holder of any of its posts can give it. */
public record Need(Role role, List<String> clauses) {
    private static final List<Role> POSTS =
            List.of(Role.GENERAL_MANAGER, Role.LEADER_IN_CHARGE, Role.SUPERVISOR, Role.CLERK, Role.ARCHIVIST);
    private static final List<Role> LEADING = List.of(Role.GENERAL_MANAGER, Role.LEADER_IN_CHARGE, Role.SUPERVISOR);

    public Need {
        clauses = List.copyOf(clauses);
    }

    /** The fewest needs that meet the ruling, each citing every clause that one approval by it meets. */
    public static List<Need> of(NeedsApproval ruling) {
        return ruling.roles().stream()
                .map(role -> new Need(role, clauses(ruling, role)))
                .toList();
    }

    /** As {@link #of}, for several rulings on acts that are approved together. */
    public static List<Need> together(List<Need> needs) {
        var roles = EnumSet.noneOf(Role.class);
        needs.forEach(need -> roles.add(need.role()));
        var fewest = EnumSet.copyOf(roles);
        roles.forEach(
                role -> role.countsAs().stream().filter(other -> other != role).forEach(fewest::remove));
        return fewest.stream()
                .map(role -> new Need(
                        role,
                        needs.stream()
                                .filter(need -> role.countsAs().contains(need.role()))
                                .flatMap(need -> need.clauses().stream())
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }

    /** The posts whose holders' approval counts as the role's; any one holder of any of them is enough. */
    public List<Role> anyOf() {
        return anyOf(role);
    }

    static List<Role> anyOf(Role role) {
        var candidates = role == Role.ANOTHER_PERSON ? LEADING : POSTS;
        return candidates.stream()
                .filter(post -> post.countsAs().contains(role))
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
