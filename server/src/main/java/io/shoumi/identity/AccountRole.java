package io.shoumi.identity;

import io.shoumi.gate.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** What the role lets its holder through the gate with, once this year's pledge is signed (R2.3). */
    public Set<Permission> permissions() {
        var all = EnumSet.of(Permission.ACCOUNT, Permission.PLEDGED);
        switch (this) {
            case SYSTEM_ADMIN -> all.add(Permission.SYSTEM_ADMIN);
            case SECURITY_ADMIN -> all.add(Permission.SECURITY_ADMIN);
            case AUDITOR -> all.add(Permission.AUDITOR);
            case OFFICER -> all.addAll(EnumSet.of(Permission.MEMBER, Permission.OFFICER));
            case USER -> all.add(Permission.MEMBER);
        }
        return all;
    }
}
