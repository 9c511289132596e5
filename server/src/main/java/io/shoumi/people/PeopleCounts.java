package io.shoumi.people;

/** How many people are in each view, the unit and text left aside. */
public record PeopleCounts(long all, long pledged, long invited, long ungranted, long suspended) {
    public long unpledged() {
        return all - pledged;
    }

    public long of(PeopleFilter.View view) {
        return switch (view) {
            case ALL -> all;
            case UNPLEDGED -> unpledged();
            case INVITED -> invited;
            case UNGRANTED -> ungranted;
            case SUSPENDED -> suspended;
        };
    }
}
