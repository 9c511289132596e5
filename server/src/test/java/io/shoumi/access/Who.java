package io.shoumi.access;

import io.shoumi.gate.Permission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of caller that the matrix tells apart, and the permissions that each is meant to have. */
enum Who {
    ANONYMOUS("nobody", Set.of()),
    UNPLEDGED("unpledged", Set.of(Permission.ACCOUNT)),
    WAITING("no role", Set.of(Permission.ACCOUNT, Permission.PLEDGED)),
    USER("user", Set.of(Permission.ACCOUNT, Permission.PLEDGED, Permission.MEMBER)),
    OFFICER("officer", Set.of(Permission.ACCOUNT, Permission.PLEDGED, Permission.MEMBER, Permission.OFFICER)),
    SYSTEM_ADMIN("system-admin", Set.of(Permission.ACCOUNT, Permission.PLEDGED, Permission.SYSTEM_ADMIN)),
    SECURITY_ADMIN("security-admin", Set.of(Permission.ACCOUNT, Permission.PLEDGED, Permission.SECURITY_ADMIN)),
    AUDITOR("auditor", Set.of(Permission.ACCOUNT, Permission.PLEDGED, Permission.AUDITOR)),
    /** A program with an officer's token and no session. */
    SCANNER("scanner's token", Set.of(Permission.FINDING_REPORTER)),
    /** Another system of the house with an officer's token that has each right but the scanner's. */
    PROGRAM(
            "program's token",
            Set.of(Permission.SECRETS_READER, Permission.RECEIPTS_WRITER, Permission.REGISTERS_READER));

    private final String label;
    private final Set<Permission> permissions;

    Who(String label, Set<Permission> permissions) {
        this.label = label;
        this.permissions = permissions;
    }

    /** What the permissions lack that no kind of caller is meant to have; such a right would be in no cell of the matrix. */
    static Set<Permission> inNoColumn(Collection<Permission> all, Collection<Who> columns) {
        var lacking = EnumSet.copyOf(all);
        lacking.remove(Permission.PUBLIC);
        columns.forEach(who -> lacking.removeAll(who.permissions));
        return lacking;
    }

    String label() {
        return label;
    }

    /** By the declaration alone: the oracle that the running server is held to. */
    boolean letInBy(Door door) {
        if (door.asks(Permission.PUBLIC)) {
            return true;
        }
        var declared = permissions.stream().anyMatch(door::asks);
        return declared && (admitted() || door.route().beforeAdmission());
    }

    /** Comes without a session. */
    boolean unknown() {
        return this == ANONYMOUS || bearing();
    }

    /** Comes with a token. */
    boolean bearing() {
        return this == SCANNER || this == PROGRAM;
    }

    private boolean admitted() {
        return this != UNPLEDGED && this != WAITING;
    }
}
