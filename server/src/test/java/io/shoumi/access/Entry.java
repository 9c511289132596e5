package io.shoumi.access;

/** How one request was met at the door. */
enum Entry {
    /** Shown or done. */
    DONE("✓"),
    /** Let in to the use case, which then asked for more or refused by a rule or a state. */
    ASKED("·"),
    /** Refused at the gate. */
    REFUSED("✗"),
    /** Led to log in, to the pledge or to the waiting page. */
    LED_AWAY("→"),
    /** There is no such thing, or the caller may not know of it: one answer for both. */
    HIDDEN("0"),
    /** The server failed: never in a kept matrix. */
    FAILED("!");

    private final String sign;

    Entry(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean in() {
        return this == DONE || this == ASKED;
    }

    static Entry of(int status, String leadsTo) {
        return switch (status) {
            case 401, 403 -> REFUSED;
            case 404 -> HIDDEN;
            case 302, 303 -> java.util.Set.of("/login", "/pledge", "/waiting").contains(leadsTo) ? LED_AWAY : DONE;
            default -> status >= 500 ? FAILED : status >= 400 ? ASKED : DONE;
        };
    }
}
