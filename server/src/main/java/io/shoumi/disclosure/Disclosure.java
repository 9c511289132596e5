package io.shoumi.disclosure;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.dispatch.Organisation;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One disclosure with its copies. */
public record Disclosure(Head head, Terms terms, Agreement agreement, Recall recall, List<Given> copies) {
    public Disclosure {
        copies = List.copyOf(copies);
    }

    /**
     * Whose it is, of what and to whom.
     *
     * @param level the code of the secret's level
     * @param approver all who approved it
     */
    public record Head(
            DisclosureId id,
            String number,
            UUID request,
            SecretId secret,
            String secretNumber,
            String coverTitle,
            String level,
            Organisation organisation,
            PersonId requester,
            String requesterName,
            @Nullable String approver,
            Instant approvedAt) {}

    /** @param dueAt by when it is back, as it was approved */
    public record Terms(
            String contact,
            String purpose,
            String recallMeasure,
            Instant dueAt,
            @Nullable Instant warnedAt,
            @Nullable Instant escalatedAt) {}

    /** @param kept where its paper lies, as said by who has seen it; null until then */
    public record Agreement(
            String number,
            LocalDate on,
            @Nullable String kept,
            @Nullable String by,
            @Nullable Instant at) {
        public boolean filed() {
            return at != null;
        }
    }

    /** Asked back before its day, by whom and why. */
    public record Recall(
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String reason) {}

    /**
     * One of its copies.
     *
     * @param kind the code of what it is
     * @param custody the code of where it is now
     * @param dispatch by which it went; null until then
     */
    public record Given(
            CarrierId id,
            int number,
            String label,
            String kind,
            String custody,
            @Nullable Instant markedAt,
            @Nullable String markedBy,
            @Nullable Sent dispatch) {
        public String numberText() {
            return CopyNumber.text(number);
        }

        public boolean marked() {
            return markedAt != null;
        }

        /** With the recipient, or on its way there or back. */
        public boolean out() {
            return dispatch != null && dispatch.backAt == null;
        }

        public boolean lost() {
            return out() && "lost".equals(custody);
        }
    }

    /** @param receivedAt when the addressee signed */
    public record Sent(
            UUID id,
            String number,
            Instant at,
            @Nullable String receiver,
            @Nullable Instant receivedAt,
            @Nullable Instant backAt) {}

    /** Where a copy, or the whole, stands; {@link #code} names its word. */
    public enum State {
        /** To be made ready and given. */
        WAITING,
        OUT,
        BACK,
        /** Not given before its day was over or it was recalled. */
        LAPSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DisclosureId id() {
        return head.id();
    }

    public boolean recalled() {
        return recall.at != null;
    }

    /** By when the copies are back: the day that was approved, or the moment when they were asked back. */
    public Instant dueAt() {
        var at = recall.at;
        return at != null && at.isBefore(terms.dueAt) ? at : terms.dueAt;
    }

    public State state(Given copy, Instant now) {
        if (copy.dispatch == null) {
            return dueAt().isAfter(now) ? State.WAITING : State.LAPSED;
        }
        return copy.out() ? State.OUT : State.BACK;
    }

    /** Of the whole: the first of waiting, out and back that a copy of it is. */
    public State state(Instant now) {
        return copies.stream()
                .map(copy -> state(copy, now))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    public boolean any(Predicate<Given> which) {
        return copies.stream().anyMatch(which);
    }

    /** A copy of it may still be given. */
    public boolean waits(Instant now) {
        return any(copy -> state(copy, now) == State.WAITING);
    }

    /** Not where every copy is lost: what is sought is an incident's. */
    public boolean late(Instant now) {
        return any(copy -> copy.out() && !copy.lost()) && !dueAt().isAfter(now);
    }

    /** Neither recalled before nor over. */
    public boolean recallable(Instant now) {
        return !recalled() && (waits(now) || any(Given::out));
    }

    public Optional<Given> copy(CarrierId carrier) {
        return copies.stream().filter(copy -> copy.id().equals(carrier)).findFirst();
    }

    public String copyNumbers(Shell shell) {
        return copies.stream().map(Given::numberText).collect(Collectors.joining(shell.pick("、", ", ")));
    }
}
