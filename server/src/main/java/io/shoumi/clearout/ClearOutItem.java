package io.shoumi.clearout;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One copy on a department's list, as one viewer may know it.
 *
 * @param about null where the secret lies beyond the viewer's scope: the label is all they see
 * @param reason which rule proposed it; {@code scanned} where a clerk did
 * @param where who has it or where it lies now
 * @param keptFor the numbers of the holds and open incidents that cover it
 * @param decision null until it is decided
 */
public record ClearOutItem(
        UUID id,
        UUID carrier,
        String label,
        @Nullable About about,
        String reason,
        State state,
        Where where,
        List<String> keptFor,
        @Nullable Decision decision) {
    public ClearOutItem {
        keptFor = List.copyOf(keptFor);
    }

    public record About(
            UUID secret,
            String coverTitle,
            @Nullable String document,
            @Nullable String issuer,
            String level,
            int termYears,
            String copyNumber) {}

    /** @param custody the code of its whereabouts */
    public record Where(
            String custody,
            @Nullable String place,
            @Nullable String holder,
            @Nullable String outside) {
        public String word() {
            return "custody.state." + custody;
        }

        public @Nullable String said() {
            return place != null ? place : outside != null ? outside : holder;
        }
    }

    /**
     * @param receiver who takes it in; null but for a return within the house
     * @param proof the number of the destruction list or of the dispatch that it stands on
     */
    public record Decision(
            UUID id,
            ClearingWay way,
            String by,
            Instant at,
            @Nullable String receiver,
            @Nullable String note,
            @Nullable String proof) {}

    /** How far it has come; the codes are what {@code clear_out_state} says. */
    public enum State {
        UNDECIDED,
        /** Handed over; the receiver has not confirmed. */
        HANDED,
        TO_SEND,
        /** On its way to the issuer, whose signed slip is not back. */
        SENT,
        TO_LIST,
        /** On a destruction list that is not witnessed yet. */
        LISTED,
        FROZEN,
        LOST,
        RETURNED,
        KEPT,
        DESTROYED,
        /** Lost for good: its incident is closed. */
        WRITTEN_OFF;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        public boolean open() {
            return switch (this) {
                case UNDECIDED, HANDED, TO_SEND, SENT, TO_LIST, LISTED, FROZEN, LOST -> true;
                case RETURNED, KEPT, DESTROYED, WRITTEN_OFF -> false;
            };
        }

        /** Whether a decision can be taken back: no other register holds anything on the strength of it yet. */
        boolean undoable() {
            return switch (this) {
                case HANDED, TO_SEND, TO_LIST, KEPT, FROZEN, LOST -> true;
                case UNDECIDED, SENT, LISTED, RETURNED, DESTROYED, WRITTEN_OFF -> false;
            };
        }

        public String word() {
            return "clearout.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean undoable() {
        return decision != null && state.undoable();
    }

    public String reasonWord() {
        return "clearout.reason." + reason;
    }
}
