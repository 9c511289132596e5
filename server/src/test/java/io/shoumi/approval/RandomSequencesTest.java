package io.shoumi.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.TestHouse;
import io.shoumi.approval.ApprovalState.Approved;
import io.shoumi.torture.Torture;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Anybody tries anything, in whatever order: nobody approves their own by any path, and no step is skipped. */
class RandomSequencesTest {
    private static final int QUICK = 100_000;
    private static final int FULL = 1_000_000;

    @Test
    void nobodyApprovesTheirOwnAndNoStepIsSkipped() {
        assertThat(approved(QUICK, 22)).isGreaterThan(QUICK / 10);
    }

    @Test
    @Tag("torture")
    @Tag("torture-22")
    @DisplayName("22. random approval sequences")
    void amongAMillion() {
        var sequences = Torture.times("sequences", FULL);
        var approved = approved(sequences, 2222);
        Torture.figures("%d sequences, %d approved, 0 by oneself, 0 steps skipped", sequences, approved);
    }

    @Test
    void norInAHouseWherePostsComeAndGo() {
        assertThat(approvedInHouse(150, 220)).isGreaterThan(15);
    }

    @Test
    @Tag("torture")
    @Tag("torture-22")
    @DisplayName("22. random approval sequences in the server's database")
    void amongThousandsInAHouse() {
        var sequences = Torture.times("sequences.house", 5_000);
        var approved = approvedInHouse(sequences, 222);
        Torture.figures(
                "%d sequences, %d approved, 0 by oneself, 0 without right, 0 steps skipped", sequences, approved);
    }

    private static int approvedInHouse(int sequences, long seed) {
        var approved = 0;
        var seeds = new SplittableRandom(seed);
        var offices = new Offices(TestHouse.house(), seeds.split());
        for (var i = 0; i < sequences; i++) {
            var tried = RandomRequestInHouse.tried(offices, seeds.split());
            if (tried.isEmpty()) {
                continue;
            }
            var request = tried.get();
            var is = request.state() instanceof Approved;
            var faults = Stream.concat(request.oracle().faults().stream(), request.unentitled().stream())
                    .toList();
            if (!faults.isEmpty() || request.oracle().approved() != is) {
                throw new AssertionError(
                        "sequence %d: %s, %s after %s".formatted(i, faults, request.state(), request.done));
            }
            approved += is ? 1 : 0;
        }
        return approved;
    }

    private static int approved(int sequences, long seed) {
        var approved = 0;
        var seeds = new SplittableRandom(seed);
        for (var i = 0; i < sequences; i++) {
            var request = new RandomRequest(seeds.split());
            var oracle = request.oracle();
            if (!oracle.faults().isEmpty() || oracle.approved() != request.state() instanceof Approved) {
                throw new AssertionError(
                        "sequence %d: %s, %s after %s".formatted(i, oracle.faults(), request.state(), request.done));
            }
            approved += oracle.approved() ? 1 : 0;
            if (request.state() instanceof Approved state) {
                assertThat(state.consentTo(state.content())).isPresent();
            }
        }
        return approved;
    }
}
