package io.shoumi.regulations;

/** Where the carrier goes, how and why. */
public record Passage(DispatchWay way, CarryPurpose purpose, PlaceKind place) {
    public static final Passage NONE = new Passage(DispatchWay.NONE, CarryPurpose.NONE, PlaceKind.NONE);

    public static Passage to(PlaceKind place) {
        return new Passage(DispatchWay.NONE, CarryPurpose.NONE, place);
    }

    public static Passage by(DispatchWay way) {
        return new Passage(way, CarryPurpose.NONE, PlaceKind.NONE);
    }

    public static Passage outFor(CarryPurpose purpose) {
        return new Passage(DispatchWay.NONE, purpose, PlaceKind.NONE);
    }

    Passage way(DispatchWay changed) {
        return new Passage(changed, purpose, place);
    }

    Passage purpose(CarryPurpose changed) {
        return new Passage(way, changed, place);
    }

    Passage place(PlaceKind changed) {
        return new Passage(way, purpose, changed);
    }
}
