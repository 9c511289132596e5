package io.shoumi.joint;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.identity.AccountRole;
import io.shoumi.identity.RoleGrants;
import io.shoumi.ledger.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The offices of which two different ones must act together. The auditor watches and changes nothing. */
public enum Office {
    SYSTEM_ADMIN(Permission.SYSTEM_ADMIN),
    SECURITY_ADMIN(Permission.SECURITY_ADMIN),
    OFFICER(Permission.OFFICER);

    private final Permission permission;

    Office(Permission permission) {
        this.permission = permission;
    }

    public static Optional<Office> of(Caller caller) {
        for (var office : values()) {
            if (caller.may(office.permission)) {
                return Optional.of(office);
            }
        }
        return Optional.empty();
    }

    /** Who asked must hold the office still: what somebody left open is worth nothing once it was taken from them. */
    public static void requireStill(RoleGrants roles, PersonId asker, String office) {
        if (!AccountRole.of(office).filter(role -> roles.inOffice(asker, role)).isPresent()) {
            throw new ActRefused("joint.asker-gone", List.of());
        }
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
