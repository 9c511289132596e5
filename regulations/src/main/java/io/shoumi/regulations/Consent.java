package io.shoumi.regulations;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Approvals given for this very act and still valid, each with who gave it. One by the requester refuses the act. */
public record Consent(Map<Role, Party> given) {
    public static final Consent NONE = new Consent(Map.of());

    public Consent {
        given = Map.copyOf(given);
    }

    Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        given.keySet().forEach(role -> roles.addAll(role.countsAs()));
        return roles;
    }

    Set<Party> approvers() {
        return Set.copyOf(given.values());
    }
}
