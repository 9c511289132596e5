package io.shoumi.people.web;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;

/**
 * What the reader may do on the pages of people.
 *
 * @param enters creates people and proposes posts (system administrator)
 * @param grants grants and suspends (security administrator)
 */
public record Rights(boolean enters, boolean grants, boolean officer) {
    static Rights of(Caller caller) {
        return new Rights(
                caller.may(Permission.SYSTEM_ADMIN),
                caller.may(Permission.SECURITY_ADMIN),
                caller.may(Permission.OFFICER));
    }

    /** Logins and accounts are the administrators' matter. */
    public boolean accounts() {
        return enters || grants;
    }
}
