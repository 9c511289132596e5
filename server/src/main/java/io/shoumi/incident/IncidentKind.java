package io.shoumi.incident;

import java.util.Locale;

/** Why an incident is open; the code is the name in lower case with hyphens. */
public enum IncidentKind {
    LOSS,
    FINDING,
    ABOVE_CEILING,
    OVERDUE,
    GAP;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
