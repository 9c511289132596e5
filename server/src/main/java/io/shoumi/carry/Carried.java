package io.shoumi.carry;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a carry-out.
 *
 * @param kind the code of what it is
 * @param custody the code of where it is now
 * @param place where it lies now; null while somebody has it
 */
public record Carried(
        UUID id,
        CarrierId carrier,
        int copyNumber,
        String label,
        String kind,
        String custody,
        @Nullable String place,
        boolean frozen,
        Times times,
        Return back) {

    /** When what happened. */
    public record Times(
            @Nullable Instant givenAt,
            @Nullable Instant receivedAt,
            @Nullable Instant declaredAt,
            @Nullable Instant returnedAt,
            @Nullable Instant lapsedAt,
            @Nullable Instant escalatedAt) {}

    /** Who handed it out and took it back, and what the clerk saw then. */
    public record Return(
            @Nullable String givenBy,
            @Nullable String takenBy,
            @Nullable Boolean complete,
            @Nullable Boolean sealedIntact,
            @Nullable String remarks) {
        public boolean faulty() {
            return Boolean.FALSE.equals(complete) || Boolean.FALSE.equals(sealedIntact);
        }
    }

    /** Where it stands; {@link #code} names its word. */
    public enum State {
        /** Approved, not handed over yet. */
        WAITING,
        GIVEN,
        OUT,
        RETURNING,
        BACK,
        /** Nobody fetched it in time. */
        LAPSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (times.lapsedAt != null) {
            return State.LAPSED;
        }
        if (times.givenAt == null) {
            return State.WAITING;
        }
        if (times.returnedAt != null) {
            return State.BACK;
        }
        if (times.receivedAt == null) {
            return State.GIVEN;
        }
        return times.declaredAt == null ? State.OUT : State.RETURNING;
    }

    public boolean waits() {
        return state() == State.WAITING;
    }

    /** Handed over and not yet back. */
    public boolean out() {
        return times.givenAt != null && times.returnedAt == null;
    }

    public boolean over() {
        return times.returnedAt != null || times.lapsedAt != null;
    }

    public boolean lost() {
        return out() && "lost".equals(custody);
    }

    public String stateWord() {
        return lost() ? "custody.state.lost" : "carry.state." + state().code();
    }

    /** Six digits. */
    public String numberText() {
        return CopyNumber.text(copyNumber);
    }
}
