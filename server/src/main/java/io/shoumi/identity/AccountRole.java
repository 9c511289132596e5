package io.shoumi.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may be granted. The three administrators exclude each other and every other role. */
public enum AccountRole {
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR,
    OFFICER,
    USER;

    /** As the database and the message files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccountRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public boolean administers() {
        return switch (this) {
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> true;
            case OFFICER, USER -> false;
        };
    }
}
