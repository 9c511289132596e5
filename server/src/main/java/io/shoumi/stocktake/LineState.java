package io.shoumi.stocktake;

import java.util.Arrays;
import java.util.Locale;

/** What a count says of one copy, or of one thing that was found; all but {@link #MISSING} are what the database holds. */
public enum LineState {
    /** Not scanned, and nothing explains why. */
    MISSING(Group.MISSING),
    /** Where the register says. */
    FOUND(Group.FOUND),
    /** Within what is counted, in another place than the register says. */
    MISPLACED(Group.MISPLACED),
    /** Registered in a place that is not counted. */
    ELSEWHERE(Group.MISPLACED),
    /** Came into the place, by the register, while the count ran. */
    ARRIVED(Group.ACCOUNTED),
    /** Was moved, lent or taken away, by the register, while the count ran. */
    LEFT(Group.ACCOUNTED),
    /** Not found; the loss is reported. */
    REPORTED(Group.MISSING),
    /** Registered as lent, or on its way to somebody. */
    LENT(Group.UNEXPECTED),
    /** Reported lost before. */
    LOST(Group.UNEXPECTED),
    DESTROYED(Group.UNEXPECTED),
    /** Registered as sent out, or returned to its issuer. */
    GONE(Group.UNEXPECTED),
    /** A sound label that this house never gave out. */
    FOREIGN(Group.UNEXPECTED),
    UNLABELLED(Group.UNEXPECTED);

    /** What the register of counts adds up. */
    public enum Group {
        FOUND,
        MISPLACED,
        MISSING,
        UNEXPECTED,
        ACCOUNTED
    }

    private final Group group;

    LineState(Group group) {
        this.group = group;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LineState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public Group group() {
        return group;
    }

    public String word() {
        return "stocktake.state." + code();
    }

    /** It is where and what it should be, or the register says why not. */
    public boolean inOrder() {
        return switch (this) {
            case FOUND, ARRIVED, LEFT, REPORTED -> true;
            case MISSING, MISPLACED, ELSEWHERE, LENT, LOST, DESTROYED, GONE, FOREIGN, UNLABELLED -> false;
        };
    }

    /** The register can be made to say where it lies now. */
    public boolean movable() {
        return this == MISPLACED || this == ELSEWHERE;
    }
}
