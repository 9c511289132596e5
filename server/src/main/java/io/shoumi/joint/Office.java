package io.shoumi.joint;

import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
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

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
