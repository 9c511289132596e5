package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what was let through, act by act, with nothing of the product's reasoning, and names each thing that should not have been;
 * in the end it says for itself whether the request is approved.
 */
final class RequestOracle {
    private final PersonId requester;
    private final List<String> faults = new ArrayList<>();

    // this round; a returned request begins the next with nothing
    private Set<String> seats = new HashSet<>();
    private Content content;
    private Instant until;
    private final Set<PersonId> used = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, Done.Handed> handed = new HashMap<>();
    private Optional<Outcome> ended = Optional.empty();

    RequestOracle(PersonId requester, Content content, Set<Role> roles, Instant until) {
        this.requester = requester;
        this.content = content;
        this.until = until;
        begin(roles);
    }

    List<String> faults() {
        return faults;
    }

    boolean approved() {
        return ended.isEmpty() && met.containsAll(seats);
    }

    private void begin(Set<Role> roles) {
        seats = new HashSet<>();
        roles.forEach(role -> seats.add(role.code()));
        used.clear();
        met.clear();
        steps.clear();
        handed.clear();
        ended = Optional.empty();
    }

    void read(Done done) {
        switch (done) {
            case Done.SentAgain again -> {
                fault(!ended.equals(Optional.of(Outcome.RETURNED)), "sent again what was not returned");
                fault(again.content().equals(content), "sent again unchanged");
                content = again.content();
                until = again.until();
                begin(again.roles());
            }
            case Done.Escalated escalated -> handed.remove(escalated.seat().code());
            case Done.Handed on -> {
                acted(on.by(), "handed on");
                fault(on.by().onBehalfOf().isPresent(), "handed on twice");
                fault(taken(on.to()), "handed on to one with a part in it");
                handed.put(on.by().seat().code(), on);
            }
            case Done.Added added -> {
                fault(taken(added.step().person()), "asked one with a part in it");
                fault(steps.size() == 3, "a fourth step");
                var seat = "added-" + (steps.size() + 1);
                steps.put(seat, added.step());
                seats.add(seat);
            }
            case Done.Decided decided -> decided(decided);
        }
    }

    private void decided(Done.Decided decided) {
        var signature = decided.signature();
        var by = signature.authority();
        acted(by, "decided");
        fault(!signature.signed().equals(content.digest()), "signed something else");
        fault(!signature.at().isBefore(until), "decided too late");
        if (decided.outcome() == Outcome.APPROVED) {
            met.add(by.seat().code());
            people(by).forEach(used::add);
        } else {
            fault(signature.opinion().isBlank(), "ended without a reason");
            ended = Optional.of(decided.outcome());
        }
    }

    /** What holds for everything that an approver does. */
    private void acted(Authority by, String what) {
        var seat = by.seat().code();
        fault(ended.isPresent() || approved(), what + " after the end");
        fault(people(by).anyMatch(requester::equals), what + " one's own");
        fault(!seats.contains(seat) || met.contains(seat), what + " what is not open");
        fault(people(by).anyMatch(used::contains), what + " by one who had decided before");
        var step = steps.get(seat);
        if (step != null) {
            fault(!by.person().equals(step.person()) || by.onBehalfOf().isPresent(), what + " by another than named");
            fault(!step.before() && !met.contains(step.beside().code()), what + " before its turn");
        }
        fault(people(by).anyMatch(person -> namedFor(person, seat)), what + " by one named for something else");
        var on = handed.get(seat);
        fault(
                on != null
                        && !(by.person().equals(on.to())
                                && by.onBehalfOf().equals(Optional.of(on.by().person()))),
                what + " what was handed on");
        fault(
                steps.entrySet().stream()
                        .anyMatch(other -> other.getValue().before()
                                && other.getValue().beside().code().equals(seat)
                                && !met.contains(other.getKey())),
                what + " before one who was to come before");
    }

    private boolean namedFor(PersonId person, String seat) {
        return steps.entrySet().stream()
                .anyMatch(step -> !step.getKey().equals(seat)
                        && !met.contains(step.getKey())
                        && step.getValue().person().equals(person));
    }

    private boolean taken(PersonId person) {
        return person.equals(requester) || used.contains(person) || namedFor(person, "");
    }

    private static Stream<PersonId> people(Authority authority) {
        return Stream.concat(Stream.of(authority.person()), authority.onBehalfOf().stream());
    }

    private void fault(boolean is, String what) {
        if (is) {
            faults.add(what);
        }
    }
}
