package io.shoumi.joint;

import java.util.Locale;

/** What two do together. */
public enum MatterKind {
    /** Both factors of somebody are taken away; roles end until granted again. */
    RESET,
    /** Somebody becomes one of the three administrators, beside or in place of another. */
    APPOINTMENT,
    /** Somebody reads a secret for some hours, whose approvals cannot be waited for; it sounds the alarm. */
    EMERGENCY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MatterKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
