package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.Visitor;
import io.shoumi.home.DebianPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two whole servers on one external PostgreSQL and one home: who is logged in at one is so at the other, both write evidence and the log
 * stays one; when one is killed under writers the other goes on.
 */
class TwoNodesTest {
    private static final int AT_WORK_MILLIS_MAX = 2500;
    /** Who logged in at the node that was killed needs another code. */
    private static final long CODE_MILLIS = 31_000;

    private static final Duration DEAD_MAX = Duration.ofSeconds(5);
    private static final Duration GOES_ON_MAX = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void oneIsKilledAndTheOtherGoesOn() throws Exception {
        torture(1, 6);
    }

    @Test
    @Tag("torture")
    @Tag("torture-1")
    @DisplayName("1. one of two nodes on one database is killed under writers; the other goes on")
    void oneIsKilledManyTimes() throws Exception {
        torture(Torture.times("node-kills", 20), Torture.times("writers", TortureActs.WRITERS));
    }

    private void torture(int kills, int writers) throws Exception {
        try (var postgres = DebianPostgres.in(directory.resolve("pg"))) {
            postgres.home(directory.resolve("home"));
            var place = Workplace.in(directory, writers);
            var random = new Random(kills);
            var staying = place.open();
            try {
                var dying = place.openBeside(staying);
                sessionsAreShared(place, staying, dying);
                for (var n = 0; n < kills; n++) {
                    workUntilOneIsKilled(place, staying, dying, random);
                    place.check();
                    if (n + 1 == kills) {
                        break;
                    }
                    Thread.sleep(CODE_MILLIS);
                    var next = place.openBeside(staying);
                    dying = staying;
                    staying = next;
                }
            } finally {
                staying.kill();
            }
            place.intact();
            assertThat(place.acknowledged()).isPositive();
            Torture.figures(
                    "2 nodes, %d of them killed, %d writers, %d acts acknowledged, 0 lost, 0 half done, one log in order",
                    kills, writers, place.acknowledged());
        }
    }

    /** Logged in at one, out at the other. */
    private static void sessionsAreShared(Workplace place, RunningServer one, RunningServer two) {
        var here = place.strictRound(one).logIn(place.somebody());
        var there = new Visitor(two.port(), place.home().resolve("tls/cert.pem")).with(here.key());
        assertThat(there.known()).as("at the other node").isTrue();
        there.submit(there.get("/account"), "/logout", Map.of());
        await().atMost(DEAD_MAX).until(() -> !here.known());
    }

    private static void workUntilOneIsKilled(Workplace place, RunningServer staying, RunningServer dying, Random random)
            throws Exception {
        var half = place.acts().size() / 2;
        var goingOn = place.strictRound(staying);
        var cut = place.strictRound(dying);
        var here = Crew.at(goingOn, place.acts().subList(0, half));
        var there = Crew.at(cut, place.acts().subList(half, place.acts().size()));
        goingOn.awaitWork();
        cut.awaitWork();
        Thread.sleep(random.nextInt(AT_WORK_MILLIS_MAX));
        dying.kill();
        place.close(cut, there);
        goingOn.untilNext(half + 1, GOES_ON_MAX);
        place.close(goingOn, here);
        assertThat(cut.acknowledged()).as("acts at the node that was killed").isPositive();
    }
}
