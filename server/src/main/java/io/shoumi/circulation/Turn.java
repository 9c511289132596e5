package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.ledger.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reader's turn.
 *
 * @param position in the order of reading, from 1
 * @param hours how long the reader may have the copy
 * @param carrier the copy that was passed on; null before
 */
public record Turn(
        TurnId id,
        CirculationId circulation,
        int position,
        PersonId reader,
        int hours,
        @Nullable CarrierId carrier,
        Times times,
        Names names) {

    /**
     * When what happened.
     *
     * @param givenAt the clerk passed it on
     * @param dueAt by when it is due back with the clerk
     * @param receivedAt the reader confirmed
     * @param readAt the reader said that it is read and given back
     * @param returnedAt the clerk had it again
     */
    public record Times(
            Instant addedAt,
            @Nullable Instant givenAt,
            @Nullable Instant dueAt,
            @Nullable Instant receivedAt,
            @Nullable Instant readAt,
            @Nullable Instant returnedAt,
            @Nullable Instant struckAt,
            @Nullable Instant escalatedAt) {}

    /** What pages show beside. */
    public record Names(
            String reader,
            String readerNumber,
            @Nullable Integer copyNumber,
            @Nullable String label,
            @Nullable String note,
            @Nullable String givenBy,
            @Nullable String takenBy,
            @Nullable Boolean intact,
            @Nullable String struckBy,
            @Nullable String strikeReason) {}

    /** Where a turn stands; {@link #code} names its word. */
    public enum State {
        WAITING,
        GIVEN,
        READING,
        RETURNING,
        DONE,
        /** Back with the clerk; the reader has not said to have read it. */
        UNREAD,
        STRUCK;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public State state() {
        if (times.struckAt != null) {
            return State.STRUCK;
        }
        if (times.givenAt == null) {
            return State.WAITING;
        }
        if (times.returnedAt != null) {
            return times.readAt == null ? State.UNREAD : State.DONE;
        }
        if (times.receivedAt == null) {
            return State.GIVEN;
        }
        return times.readAt == null ? State.READING : State.RETURNING;
    }

    public boolean waits() {
        return state() == State.WAITING;
    }

    public boolean struck() {
        return times.struckAt != null;
    }

    /** The reader said so. */
    public boolean read() {
        return times.readAt != null;
    }

    /** Passed on and not yet back with the clerk. */
    public boolean out() {
        return times.givenAt != null && times.returnedAt == null;
    }

    public boolean late(Instant now) {
        return out() && times.dueAt != null && times.dueAt.isBefore(now);
    }

    /** Six digits; null before a copy was passed on. */
    public @Nullable String copyNumber() {
        return names.copyNumber == null ? null : CopyNumber.text(names.copyNumber);
    }
}
