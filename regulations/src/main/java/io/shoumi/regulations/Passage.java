package io.shoumi.regulations;

/**
 * Where the carrier goes, how and why.
 *
 * @param safeFor the highest level that may lie in that place
 */
public record Passage(DispatchWay way, CarryPurpose purpose, PlaceKind place, Level safeFor) {
    public static final Passage NONE = to(PlaceKind.NONE);

    /** A place for which no level is too high. */
    public static Passage to(PlaceKind place) {
        return to(place, Level.STATE_TOP);
    }

    public static Passage to(PlaceKind place, Level safeFor) {
        return new Passage(DispatchWay.NONE, CarryPurpose.NONE, place, safeFor);
    }

    public static Passage by(DispatchWay way) {
        return NONE.way(way);
    }

    public static Passage outFor(CarryPurpose purpose) {
        return NONE.purpose(purpose);
    }

    Passage way(DispatchWay changed) {
        return new Passage(changed, purpose, place, safeFor);
    }

    Passage purpose(CarryPurpose changed) {
        return new Passage(way, changed, place, safeFor);
    }

    Passage place(PlaceKind changed) {
        return new Passage(way, purpose, changed, safeFor);
    }

    Passage safeFor(Level changed) {
        return new Passage(way, purpose, place, changed);
    }
}
