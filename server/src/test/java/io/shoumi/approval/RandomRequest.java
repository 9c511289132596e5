package io.shoumi.approval;

import io.shoumi.approval.ApprovalState.Returned;
import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * One request with which anybody tries anything, by rights or not: for themselves, in somebody's stead, with old content, too
 * late. It keeps what was let through.
 */
final class RandomRequest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int TRIED = 40;
    private static final int RUNS_OUT = 30;
    private static final List<PersonId> PEOPLE = people(6);
    private static final List<Role> ROLES = List.of(Role.SUPERVISOR, Role.LEADER_IN_CHARGE, Role.GENERAL_MANAGER);

    private static final List<Content> CONTENTS = Stream.of("000001", "000002", "000003")
            .map(copy -> new Content(Map.of("copy", copy)))
            .toList();

    final List<Done> done = new ArrayList<>();
    private final RequestOracle oracle;
    private final RandomGenerator random;
    private ApprovalState state;

    RandomRequest(RandomGenerator random) {
        this.random = random;
        var requester = anybody();
        var roles = someRoles();
        var until = START.plusSeconds(RUNS_OUT);
        state = new ApprovalState.Draft(requester, CONTENTS.getFirst(), needs(roles)).submit(until);
        oracle = new RequestOracle(requester, CONTENTS.getFirst(), roles, until);
        for (var second = 0; second < TRIED; second++) {
            tryOnce(START.plusSeconds(second));
        }
        done.forEach(oracle::read);
    }

    RequestOracle oracle() {
        return oracle;
    }

    ApprovalState state() {
        return state;
    }

    private static List<PersonId> people(int count) {
        var people = new ArrayList<PersonId>();
        for (var i = 1; i <= count; i++) {
            people.add(new PersonId(new UUID(0, i)));
        }
        return people;
    }

    private static List<Need> needs(Set<Role> roles) {
        return roles.stream().map(role -> new Need(role, List.of())).toList();
    }

    private Set<Role> someRoles() {
        var some = EnumSet.of(anyRole());
        if (random.nextBoolean()) {
            some.add(anyRole());
        }
        return some;
    }

    private Role anyRole() {
        return ROLES.get(random.nextInt(ROLES.size()));
    }

    private PersonId anybody() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private void tryOnce(Instant now) {
        try {
            switch (state) {
                case Submitted submitted -> tried(submitted, now);
                case Returned returned -> tried(returned, now);
                default -> {}
            }
        } catch (ActRefused | BadInput | IllegalStateException no) {
            // what was not let through leaves no trace here
        }
    }

    private void tried(Submitted submitted, Instant now) {
        var by = authority(submitted);
        switch (random.nextInt(20)) {
            case 0 -> state = random.nextBoolean() ? submitted.withdraw(anybody()) : submitted.expire(now);
            case 1 -> {
                var signature = signature(by, now);
                decided(submitted.refuse(signature), signature, Outcome.REFUSED);
            }
            case 2, 3 -> {
                var signature = signature(by, now);
                decided(submitted.giveBack(signature, now.plusSeconds(RUNS_OUT)), signature, Outcome.RETURNED);
            }
            case 4, 5 -> {
                var to = anybody();
                state = submitted.handOn(by, to, now);
                done.add(new Done.Handed(by, to));
            }
            case 6, 7 -> {
                var step = new Step(anybody(), by.person(), by.seat(), random.nextBoolean(), "核对");
                state = submitted.add(by, step, now);
                done.add(new Done.Added(step));
            }
            case 8 -> {
                state = submitted.escalate(by.seat(), now);
                done.add(new Done.Escalated(by.seat()));
            }
            default -> {
                var signature = signature(by, now);
                decided(submitted.approve(signature), signature, Outcome.APPROVED);
            }
        }
    }

    private void decided(ApprovalState next, Signature signature, Outcome outcome) {
        state = next;
        done.add(new Done.Decided(signature, outcome));
    }

    private void tried(Returned returned, Instant now) {
        if (random.nextInt(8) == 0) {
            state = random.nextBoolean() ? returned.withdraw(anybody()) : returned.expire(now);
            return;
        }
        var corrected = anyContent();
        var roles = someRoles();
        var until = now.plusSeconds(RUNS_OUT);
        state = returned.sendAgain(corrected, needs(roles), until);
        done.add(new Done.SentAgain(corrected, roles, until));
    }

    /** Mostly for something that is open, by whoever; in somebody's stead now and then, as one handed on must be. */
    private Authority authority(Submitted submitted) {
        var open = submitted.open();
        var wanted = open.get(random.nextInt(open.size()));
        var seat = random.nextInt(8) == 0 ? new Seat.Post(anyRole()) : wanted.seat();
        if (random.nextInt(3) > 0 && wanted.handedOn().isPresent()) {
            var on = wanted.handedOn().get();
            return new Authority(on.to(), seat, Optional.of(on.by()));
        }
        var by = random.nextInt(3) > 0 ? wanted.step().map(Step::person).orElseGet(this::anybody) : anybody();
        return new Authority(by, seat, random.nextInt(4) == 0 ? Optional.of(anybody()) : Optional.empty());
    }

    private Signature signature(Authority by, Instant now) {
        var signed = random.nextInt(6) == 0 ? anyContent() : state.content();
        return new Signature(by, signed.digest(), random.nextInt(4) == 0 ? "" : "同意", now);
    }

    private Content anyContent() {
        return CONTENTS.get(random.nextInt(CONTENTS.size()));
    }
}
