package io.shoumi.secret.web;

import io.shoumi.regulations.Action;

/** The acts that the record's panel asks about. */
public enum Asked {
    BORROW(Action.BORROW),
    COPY(Action.COPY),
    EXCERPT(Action.EXCERPT),
    CARRY_OUT(Action.CARRY_OUT),
    DISCLOSE(Action.DISCLOSE);

    private final Action action;

    Asked(Action action) {
        this.action = action;
    }

    Action action() {
        return action;
    }

    /** Asked for on a page of its own. */
    public boolean copies() {
        return this == COPY || this == EXCERPT;
    }

    static Asked of(String code) {
        for (var asked : values()) {
            if (asked.code().equals(code)) {
                return asked;
            }
        }
        return BORROW;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
