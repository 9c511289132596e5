package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request waits for: every one of these must be met, each by somebody else. One person counts once, and so does the
 * authority of one leader, whether they decide themselves or a deputy does.
 */
public record AllOf(List<Wanted> wanted) {
    public AllOf {
        wanted = List.copyOf(wanted);
    }

    static AllOf of(List<Need> needs) {
        return new AllOf(needs.stream().map(Wanted::of).toList());
    }

    public List<Wanted> open(List<Signature> approvals) {
        return wanted.stream().filter(one -> !met(one, approvals)).toList();
    }

    private static boolean met(Wanted one, List<Signature> approvals) {
        return approvals.stream()
                .anyMatch(approval -> approval.authority().seat().equals(one.seat()));
    }

    /** What can be met now: nothing that must come before it is still open. */
    List<Wanted> ready(List<Signature> approvals) {
        var open = open(approvals);
        return open.stream()
                .filter(one -> open.stream().noneMatch(other -> other.comesBefore(one)))
                .toList();
    }

    /** Whether the one who would sign, or the one in whose stead, has met a need already. */
    static boolean spent(Authority authority, List<Signature> approvals) {
        return approvals.stream().map(Signature::authority).anyMatch(authority::sharesWith);
    }

    /** The open step for which somebody was named; they meet that and no other need. */
    Optional<Wanted> stepOf(PersonId person, List<Signature> approvals) {
        return open(approvals).stream()
                .filter(one ->
                        one.step().filter(step -> step.person().equals(person)).isPresent())
                .findFirst();
    }

    /** Whether somebody has, or gave away, a part in what is still open. */
    boolean hasPart(PersonId person, List<Signature> approvals) {
        return stepOf(person, approvals).isPresent()
                || open(approvals).stream()
                        .flatMap(one -> one.handedOn().stream())
                        .anyMatch(on -> on.to().equals(person) || on.by().equals(person));
    }

    long steps() {
        return wanted.stream().filter(one -> one.step().isPresent()).count();
    }

    AllOf handOn(Seat seat, HandedOn to) {
        return new AllOf(wanted.stream()
                .map(one -> one.seat().equals(seat) ? one.handOn(to) : one)
                .toList());
    }

    AllOf escalate(Seat seat, Instant at) {
        return new AllOf(wanted.stream()
                .map(one -> one.seat().equals(seat) ? one.escalate(at) : one)
                .toList());
    }

    AllOf with(Step step) {
        var more = new ArrayList<>(wanted);
        more.add(Wanted.of(new Seat.Added((int) steps() + 1), step));
        return new AllOf(more);
    }
}
