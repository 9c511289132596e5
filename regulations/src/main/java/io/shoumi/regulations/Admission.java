package io.shoumi.regulations;

/** The organisation's ceiling of levels, and whether the thing that comes in is electronic. */
public record Admission(Level ceiling, boolean electronic) {
    public static final Admission COMPANY_PAPER = new Admission(Level.CORE, false);

    Admission ceiling(Level changed) {
        return new Admission(changed, electronic);
    }

    Admission electronic(boolean yes) {
        return new Admission(ceiling, yes);
    }
}
