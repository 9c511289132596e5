package io.shoumi.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.approval.ApprovalState.Approved;
import io.shoumi.approval.ApprovalState.Submitted;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Anybody tries anything, for themselves, as a deputy, with old content, too late: an approval is what it should be. */
class RandomSequencesTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<PersonId> PEOPLE =
            List.of(new PersonId(new UUID(0, 1)), new PersonId(new UUID(0, 2)), new PersonId(new UUID(0, 3)));
    private static final List<Role> ROLES = List.of(Role.SUPERVISOR, Role.LEADER_IN_CHARGE, Role.GENERAL_MANAGER);
    private static final Content CONTENT = new Content(Map.of("copy", "000001"));
    private static final Content OTHER = new Content(Map.of("copy", "000002"));

    @Property(tries = 10_000)
    void nobodyApprovesTheirOwnAndNoStepIsSkipped(@ForAll long seed) {
        var random = new Random(seed);
        var requester = PEOPLE.get(random.nextInt(3));
        var needed = needs(random);
        ApprovalState state = new ApprovalState.Draft(
                        requester,
                        CONTENT,
                        needed.stream().map(role -> new Need(role, List.of())).toList())
                .submit(START.plusSeconds(20));
        for (var step = 0; step < 30; step++) {
            state = tried(state, random, START.plusSeconds(step));
        }
        if (state instanceof Approved approved) {
            assertThat(approved.approvals())
                    .allMatch(by -> !by.authority().person().equals(requester))
                    .allMatch(by -> by.authority()
                            .onBehalfOf()
                            .filter(requester::equals)
                            .isEmpty())
                    .allMatch(by -> by.at().isBefore(START.plusSeconds(20)))
                    .extracting(by -> by.authority().seat())
                    .containsExactlyInAnyOrderElementsOf(
                            needed.stream().<Seat>map(Seat.Post::new).toList());
            assertThat(approved.consentTo(CONTENT)).isPresent();
            assertThat(approved.consentTo(OTHER)).isEmpty();
        }
    }

    private static Set<Role> needs(Random random) {
        var needed = EnumSet.of(ROLES.get(random.nextInt(3)));
        if (random.nextBoolean()) {
            needed.add(ROLES.get(random.nextInt(3)));
        }
        return needed;
    }

    private static ApprovalState tried(ApprovalState state, Random random, Instant now) {
        if (!(state instanceof Submitted submitted)) {
            return state;
        }
        var anybody = PEOPLE.get(random.nextInt(3));
        var behalf = random.nextInt(3) == 0 ? Optional.of(PEOPLE.get(random.nextInt(3))) : Optional.<PersonId>empty();
        var authority = new Authority(anybody, new Seat.Post(ROLES.get(random.nextInt(3))), behalf);
        var signed = (random.nextInt(4) == 0 ? OTHER : CONTENT).digest();
        var signature = new Signature(authority, signed, random.nextBoolean() ? "同意" : "", now);
        try {
            return switch (random.nextInt(12)) {
                case 0 -> submitted.refuse(signature);
                case 1 -> submitted.withdraw(anybody);
                default -> submitted.approve(signature);
            };
        } catch (ActRefused | BadInput no) {
            return state;
        }
    }
}
