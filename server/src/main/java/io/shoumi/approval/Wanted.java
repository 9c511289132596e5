package io.shoumi.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One approval that a request waits for: any one holder of the posts that its seat asks for, unless one of them handed it on; or
 * the very person whom an approver named.
 *
 * @param escalatedAt since when it may be met by the next above besides
 */
public record Wanted(
        Seat seat,
        List<String> clauses,
        Optional<HandedOn> handedOn,
        Optional<Step> step,
        Optional<Instant> escalatedAt) {
    public Wanted {
        clauses = List.copyOf(clauses);
    }

    static Wanted of(Need need) {
        return new Wanted(
                new Seat.Post(need.role()), need.clauses(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Wanted of(Seat.Added seat, Step step) {
        return new Wanted(seat, List.of(), Optional.empty(), Optional.of(step), Optional.empty());
    }

    boolean openTo(Authority by) {
        return step.map(asked ->
                        asked.person().equals(by.person()) && by.onBehalfOf().isEmpty())
                .orElseGet(() -> handedOn.isEmpty() || handedOn.get().gives(by));
    }

    /** Whether it must be met before {@code other} can be. */
    boolean comesBefore(Wanted other) {
        return step.filter(asked -> asked.before() && asked.beside().equals(other.seat))
                        .isPresent()
                || other.step
                        .filter(asked -> !asked.before() && asked.beside().equals(seat))
                        .isPresent();
    }

    Wanted escalate(Instant at) {
        return new Wanted(seat, clauses, Optional.empty(), step, Optional.of(at));
    }

    Wanted handOn(HandedOn to) {
        return new Wanted(seat, clauses, Optional.of(to), step, escalatedAt);
    }
}
