package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One circulation with its copies and its readers in order. */
public record Circulation(Head head, List<LyingCopy> copies, List<Turn> turns) {
    public Circulation {
        copies = List.copyOf(copies);
        turns = List.copyOf(turns);
    }

    /**
     * What stands above the readers.
     *
     * @param level the code of the secret's level
     * @param instruction what a leader wrote: on the paper, or to the request; null where nobody did
     * @param clerk who started it
     */
    public record Head(
            CirculationId id,
            String number,
            SecretId secret,
            String secretNumber,
            String coverTitle,
            String level,
            @Nullable String issuingBody,
            @Nullable String documentNumber,
            PersonId clerk,
            String clerkName,
            String proposal,
            @Nullable String instruction,
            Instant startedAt,
            @Nullable Instant closedAt,
            @Nullable String closer,
            @Nullable String closeReason) {}

    /** One of its copies, where it lies now and since when. */
    public record LyingCopy(
            CarrierId id,
            int number,
            String label,
            String state,
            String holder,
            @Nullable String place,
            Instant since,
            boolean frozen) {
        public String numberText() {
            return CopyNumber.text(number);
        }

        /** With the clerk, so that it can be passed on. */
        public boolean inPlace() {
            return ("held".equals(state) || "archived".equals(state)) && !frozen;
        }

        public boolean lost() {
            return "lost".equals(state);
        }
    }

    public CirculationId id() {
        return head.id();
    }

    public boolean running() {
        return head.closedAt() == null;
    }

    /** Whose turn comes when a copy is free; empty when all have had theirs. */
    public Optional<Turn> next() {
        return turns.stream().filter(Turn::waits).findFirst();
    }

    public List<Turn> out() {
        return turns.stream().filter(Turn::out).toList();
    }

    public boolean late(Instant now) {
        return !lateOnes(now).isEmpty();
    }

    /** Who is late; not with a copy that is lost. */
    public List<Turn> lateOnes(Instant now) {
        return turns.stream().filter(turn -> late(turn, now)).toList();
    }

    public boolean late(Turn turn, Instant now) {
        return turn.late(now) && !lost(turn);
    }

    /** The copy was lost in this turn. */
    public boolean lost(Turn turn) {
        return turn.out()
                && turn.carrier() != null
                && copy(turn.carrier()).filter(LyingCopy::lost).isPresent();
    }

    /** The word for where a turn stands. */
    public String stateWord(Turn turn) {
        return lost(turn)
                ? "custody.state.lost"
                : "circulation.turn." + turn.state().code();
    }

    /** Nobody has a copy and nobody waits for one. */
    public boolean allBack() {
        return turns.stream().noneMatch(turn -> turn.waits() || turn.out());
    }

    /** All are back, and every reader has said to have read it; not where nobody is left who could. */
    public boolean allRead() {
        return allBack() && read() > 0 && unread() == 0;
    }

    /** How many have said to have read it. */
    public long read() {
        return people(Turn::read);
    }

    public long unread() {
        return readers() - read();
    }

    /** How many are on the list; who came on it twice is one. */
    public long readers() {
        return people(turn -> !turn.struck());
    }

    public long struck() {
        return turns.stream().filter(Turn::struck).count();
    }

    private long people(Predicate<Turn> which) {
        return turns.stream().filter(which).map(Turn::reader).distinct().count();
    }

    /** Whether the person is on the list: not one who was struck, nor one from whom it came back unread. */
    boolean lists(PersonId reader) {
        return turns.stream()
                .filter(turn -> turn.reader().equals(reader))
                .anyMatch(turn -> !turn.struck() && turn.state() != Turn.State.UNREAD);
    }

    public Optional<LyingCopy> copy(CarrierId carrier) {
        return copies.stream().filter(copy -> copy.id().equals(carrier)).findFirst();
    }

    /** Its turn that has the copy, if one has. */
    public Optional<Turn> turnWith(CarrierId carrier) {
        return turns.stream()
                .filter(turn -> turn.out() && carrier.equals(turn.carrier()))
                .findFirst();
    }

    /** The copies' numbers. */
    public String copyNumbers(Shell shell) {
        return copies.stream().map(LyingCopy::numberText).collect(Collectors.joining(shell.pick("、", ", ")));
    }
}
