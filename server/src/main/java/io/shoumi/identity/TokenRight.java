package io.shoumi.identity;

import io.shoumi.gate.Permission;
import java.util.Arrays;
import java.util.Optional;

/** What a program's token may be good for. The code stands in the database and is bound into the token. */
public enum TokenRight {
    REPORT_FINDINGS("report-findings", Permission.FINDING_REPORTER),
    SECRETS_READ("secrets.read", Permission.SECRETS_READER),
    RECEIPTS_WRITE("receipts.write", Permission.RECEIPTS_WRITER),
    REGISTERS_READ("registers.read", Permission.REGISTERS_READER);

    private final String code;
    private final Permission permission;

    TokenRight(String code, Permission permission) {
        this.code = code;
        this.permission = permission;
    }

    public String code() {
        return code;
    }

    public Permission permission() {
        return permission;
    }

    /** Its word; {@code .about} after it says what it means. */
    public String word() {
        return "scan.token.right." + code;
    }

    /** Whether the program acts for its person, with at most what they may do now; a finding is the program's own. */
    boolean actsForPerson() {
        return this != REPORT_FINDINGS;
    }

    public static Optional<TokenRight> of(String code) {
        return Arrays.stream(values()).filter(right -> right.code.equals(code)).findFirst();
    }

    static Optional<TokenRight> of(Permission permission) {
        return Arrays.stream(values())
                .filter(right -> right.permission == permission)
                .findFirst();
    }
}
