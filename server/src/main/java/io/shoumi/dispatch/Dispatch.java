package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of the register with its copies. */
public record Dispatch(Head head, Times times, List<SentCopy> copies) {
    public Dispatch {
        copies = List.copyOf(copies);
    }

    /**
     * What it is and to whom.
     *
     * @param level the code of the secret's level
     * @param way the code of {@code DispatchWay}
     * @param courier of the house; null where nobody of it carries it
     */
    public record Head(
            DispatchId id,
            String number,
            SecretId secret,
            String coverTitle,
            String level,
            Organisation organisation,
            String way,
            String envelope,
            @Nullable String reference,
            @Nullable String enclosures,
            @Nullable PersonId courier,
            Names names) {}

    /** Those who had to do with it, what they wrote, and the line that corrects it. */
    public record Names(
            String clerk,
            @Nullable String courier,
            @Nullable String receiver,
            @Nullable String slipBy,
            @Nullable String struckBy,
            @Nullable String strikeReason,
            @Nullable String correctedBy) {}

    /**
     * When what happened.
     *
     * @param dueAt by when the signed slip is due
     * @param carriedAt the courier confirmed
     * @param receivedAt the addressee signed
     * @param slipAt the clerk entered it
     */
    public record Times(
            Instant sentAt,
            Instant dueAt,
            @Nullable Instant carriedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant slipAt,
            @Nullable Instant struckAt,
            @Nullable Instant escalatedAt) {}

    /**
     * One of its copies, and where it is.
     *
     * @param overAt back in its place, or in the line that corrects this one
     * @param takenBy who took it back; null while it is away
     * @param state the code of its custody now
     */
    public record SentCopy(
            CarrierId id,
            int number,
            String label,
            CarrierKind kind,
            @Nullable Integer pages,
            @Nullable Instant overAt,
            @Nullable String takenBy,
            @Nullable Boolean intact,
            String state) {
        public String numberText() {
            return CopyNumber.text(number);
        }

        public boolean away() {
            return overAt == null;
        }

        public boolean lost() {
            return away() && "lost".equals(state);
        }
    }

    /** Where a line stands; {@link #code} names its word. */
    public enum State {
        /** Handed to the courier, who has not confirmed. */
        HANDED,
        /** The courier has it, or it is on its way. */
        SENT,
        /** The addressee signed. */
        RECEIVED,
        /** Every copy is back. */
        BACK,
        STRUCK;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public DispatchId id() {
        return head.id();
    }

    public State state() {
        if (times.struckAt != null) {
            return State.STRUCK;
        }
        if (copies.stream().noneMatch(SentCopy::away)) {
            return State.BACK;
        }
        if (times.slipAt != null) {
            return State.RECEIVED;
        }
        return head.courier != null && times.carriedAt == null ? State.HANDED : State.SENT;
    }

    /** Nobody outside has signed for it yet. */
    public boolean waitsForSlip() {
        return state() == State.HANDED || state() == State.SENT;
    }

    /** Not where every copy is lost: what is sought is an incident's. */
    public boolean late(Instant now) {
        return waitsForSlip()
                && times.dueAt.isBefore(now)
                && copies.stream().anyMatch(copy -> copy.away() && !copy.lost());
    }

    public List<SentCopy> away() {
        return copies.stream().filter(SentCopy::away).toList();
    }

    public Optional<SentCopy> away(CarrierId carrier) {
        return away().stream().filter(copy -> copy.id().equals(carrier)).findFirst();
    }

    /** The copies' numbers. */
    public String copyNumbers(Shell shell) {
        return copies.stream().map(SentCopy::numberText).collect(Collectors.joining(shell.pick("、", ", ")));
    }
}
