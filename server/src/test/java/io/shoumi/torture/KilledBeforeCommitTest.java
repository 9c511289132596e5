package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.home.DataHome;
import io.shoumi.secret.Orphans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed when an object lies in the vault and the act that names it has not been committed: no row names what is not
 * there, and what no row names is swept.
 */
class KilledBeforeCommitTest {
    private static final Duration CAUGHT_MAX = Duration.ofSeconds(60);
    private static final int LONGER_MILLIS_MAX = 300;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void twiceUnderFourWriters() throws Exception {
        torture(2, 4);
    }

    @Test
    @Tag("torture")
    @Tag("torture-6")
    @DisplayName("6. the server is killed between an object and its commit")
    void manyTimes() throws Exception {
        torture(Torture.times("kills-before-commit", 200), Torture.times("writers", TortureActs.WRITERS));
    }

    private void torture(int kills, int writers) throws Exception {
        var place = Workplace.in(directory, writers);
        place.quicken(kills);
        var random = new Random(kills);
        var caught = 0;
        for (var n = 1; n <= kills; n++) {
            var server = place.open();
            try {
                if (n == 1) {
                    HeldCommits.possibleIn(place.home());
                }
                place.check();
                caught += killed(place, server, HeldCommits.Point.values()[n % 2], random);
            } finally {
                server.kill();
            }
        }
        try (var server = place.openHere()) {
            place.check();
            var orphans = Orphans.in(server, DataHome.inspect(place.home()).objects());
            assertThat(orphans.count()).as("original and text each").isGreaterThanOrEqualTo(2 * caught);
            assertThat(orphans.sweptWhileYoung()).isZero();
            var swept = orphans.sweptWhenOld();
            assertThat(orphans.count()).isZero();
            place.check();
            Torture.figures(
                    "%d kills, %d writers, %d acts caught between object and commit, %d acknowledged, 0 lost, 0 dangling, %d orphans swept",
                    kills, writers, caught, place.acknowledged(), swept);
        }
        place.intact();
    }

    /** How many acts were caught. */
    private static int killed(Workplace place, RunningServer server, HeldCommits.Point point, Random random)
            throws Exception {
        var round = place.strictRound(server);
        var crew = Crew.at(round, place.acts());
        round.awaitWork();
        try (var held = HeldCommits.at(point, place.home())) {
            var begun = System.nanoTime();
            while (held.waiting() == 0) {
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(CAUGHT_MAX);
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(LONGER_MILLIS_MAX));
            var caught = held.waiting();
            server.kill();
            place.close(round, crew);
            return caught;
        }
    }
}
