package io.shoumi.copying;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One new copy of a copying, with what became of it.
 *
 * @param holder who is to sign for it; null where it is a place's
 * @param place where it is to lie; null where it is a person's
 * @param forWhom {@code 程霁月 T101}, or {@code A3-01 档案室}
 * @param copy null until it is made
 */
public record Share(
        ShareId id,
        CopyingId copying,
        int position,
        @Nullable PersonId holder,
        @Nullable PlaceId place,
        String forWhom,
        @Nullable NewCopy copy,
        Times times) {

    /** The carrier that it became, where it is now. */
    public record NewCopy(CarrierId id, int number, String label, String custody, boolean frozen) {
        public String numberText() {
            return CopyNumber.text(number);
        }

        boolean inPlace() {
            return ("held".equals(custody) || "archived".equals(custody)) && !frozen;
        }
    }

    /** When it was given out, by whom, signed for, and taken back; {@code intact} once it is back. */
    public record Times(
            @Nullable Instant givenAt,
            @Nullable String givenBy,
            @Nullable Instant receivedAt,
            @Nullable Instant returnedAt,
            @Nullable Boolean intact) {}

    /** Where it stands. */
    public enum State {
        PLANNED,
        /** It lies in the place that it was made for. */
        FILED,
        /** It waits at the counter for its holder. */
        WAITING,
        /** Given out; the holder has not signed yet. */
        GIVEN,
        HELD,
        RETURNED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (copy == null) {
            return State.PLANNED;
        }
        if (holder == null) {
            return State.FILED;
        }
        if (times.returnedAt() != null) {
            return State.RETURNED;
        }
        return times.receivedAt() != null ? State.HELD : times.givenAt() != null ? State.GIVEN : State.WAITING;
    }

    /** The word for where it stands; what became of the copy itself goes before. */
    public String stateWord() {
        var ended = copy != null
                && switch (copy.custody()) {
                    case "lost", "destroyed", "sent-out", "returned" -> true;
                    default -> false;
                };
        return copy != null && ended ? "custody.state." + copy.custody() : "copying.share." + state().code();
    }

    public boolean mayBeGiven() {
        return state() == State.WAITING && copy != null && copy.inPlace();
    }

    public boolean mayBeTakenBack() {
        return (state() == State.GIVEN || state() == State.HELD) && copy != null && !"lost".equals(copy.custody());
    }

    Recipient recipient() {
        return holder != null
                ? new Recipient.Holder(holder)
                : new Recipient.Shelf(java.util.Objects.requireNonNull(place));
    }
}
