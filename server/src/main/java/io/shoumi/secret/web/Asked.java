package io.shoumi.secret.web;

import io.shoumi.regulations.Action;
import io.shoumi.regulations.CarryPurpose;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Passage;
import io.shoumi.regulations.Safeguard;

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

    /** Asked for copy by copy, of what leaves the house. */
    public boolean ofCopies() {
        return this == CARRY_OUT || this == DISCLOSE;
    }

    /** Where such a copy is asked for. */
    public String page() {
        return this == DISCLOSE ? "/disclosures/new" : "/carry-outs/new";
    }

    /** As its form will say: who asks to carry out states measures and a return time, and means business; who asks to disclose names the agreement. */
    Circumstances circumstances() {
        return switch (this) {
            case CARRY_OUT ->
                Circumstances.plain()
                        .with(Passage.outFor(CarryPurpose.BUSINESS))
                        .with(Safeguard.MEASURES_STATED, Safeguard.RETURN_DATE);
            case DISCLOSE -> Circumstances.plain().with(Safeguard.AGREEMENT_ON_FILE);
            case BORROW, COPY, EXCERPT -> Circumstances.plain();
        };
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
