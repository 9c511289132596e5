package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed at a random point while people work: nothing acknowledged is lost, nothing is half done, it comes back. */
class KilledServerTest {
    private static final int IDLE_MILLIS_MAX = 2500;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void twiceUnderFourWriters() throws Exception {
        torture(2, 4, Duration.ofSeconds(90));
    }

    @Test
    @Tag("torture")
    @Tag("torture-1")
    @DisplayName("1. the server is killed under writers")
    void manyTimesUnderManyWriters() throws Exception {
        torture(Torture.times("kills", 500), Torture.times("writers", TortureActs.WRITERS), Duration.ofSeconds(30));
    }

    private void torture(int kills, int writers, Duration readyMax) throws Exception {
        var place = Workplace.in(directory, writers);
        place.quicken(kills);
        var random = new Random(kills);
        for (var n = 1; n <= kills; n++) {
            var server = place.open();
            try {
                place.check();
                workUntilKilled(place, server, random);
            } finally {
                server.kill();
            }
        }
        try (var _ = place.open()) {
            place.check();
        }
        place.intact();
        assertThat(place.acknowledged()).isPositive();
        Torture.figures(
                "%d kills, %d writers, %d acts acknowledged, 0 lost, 0 half done, ready again in %.1f s at most",
                kills, writers, place.acknowledged(), place.slowestStart().toMillis() / 1000.0);
        assertThat(place.slowestStart()).isLessThan(readyMax);
    }

    private static void workUntilKilled(Workplace place, RunningServer server, Random random) throws Exception {
        var round = place.strictRound(server);
        var crew = Crew.at(round, place.acts());
        if (random.nextInt(4) > 0) {
            round.awaitWork();
        }
        Thread.sleep(random.nextInt(IDLE_MILLIS_MAX));
        server.kill();
        place.close(round, crew);
    }
}
