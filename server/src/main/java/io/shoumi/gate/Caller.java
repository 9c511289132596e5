package io.shoumi.gate;

import io.shoumi.ledger.PersonId;
import java.util.Set;

/**
 * Who is at the gate: a person with the permissions that the grants in force give, as read when the request began.
 *
 * @param name the person's name, shown on pages and in watermarks
 * @param number the staff number
 */
public record Caller(PersonId person, String name, String number, Set<Permission> permissions) {
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permission == Permission.PUBLIC || permissions.contains(permission);
    }

    /** Pledged and given something to do: a role, or a program's right. */
    public boolean admitted() {
        return permissions.stream().anyMatch(may -> may != Permission.ACCOUNT && may != Permission.PLEDGED);
    }

    public boolean isAdministrator() {
        return may(Permission.SYSTEM_ADMIN) || may(Permission.SECURITY_ADMIN) || may(Permission.AUDITOR);
    }
}
