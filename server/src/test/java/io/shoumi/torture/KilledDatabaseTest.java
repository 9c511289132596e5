package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL alone is killed or restarted under the running server, while people send every form again until it is answered: the
 * server says that it cannot, is back by itself, nothing acknowledged is lost, and nothing is done twice.
 */
class KilledDatabaseTest {
    private static final Duration BACK_MAX = Duration.ofSeconds(60);
    private static final int AT_WORK_MILLIS_MAX = 1500;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void killedAndRestartedUnderFourWriters() throws Exception {
        torture(4, BACK_MAX, new Postgres.Blow[] {Postgres.Blow.KILL, Postgres.Blow.RESTART});
    }

    @Test
    void awayForAWhileEveryPageSaysSoAtOnceAndThenItIsThereAgain() throws Exception {
        var place = Workplace.in(directory, 1);
        try (var server = place.open()) {
            var visitor = new Visitor(server.port(), place.home().resolve("tls/cert.pem"));
            visitor.get("/login");
            assertThat(visitor.status()).isEqualTo(200);
            var needed = place.home().resolve("database/data/global/pg_control");
            var hidden = Files.move(needed, directory.resolve("hidden"));
            Postgres.of(place.home()).strike(Postgres.Blow.KILL);
            assertThat(visitor.get("/login").text()).contains("数据库暂时连不上");
            assertThat(visitor.status()).isEqualTo(503);
            var begun = System.nanoTime();
            for (var page : List.of("/", "/secrets", "/audit", "/no-such-page", "/login")) {
                visitor.get(page);
                assertThat(visitor.status()).as(page).isEqualTo(503);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(BACK_MAX);
            Files.move(hidden, needed);
            await().atMost(BACK_MAX).until(() -> {
                visitor.get("/login");
                return visitor.status() == 200;
            });
            place.check();
        }
    }

    @Test
    @Tag("torture")
    @Tag("torture-2")
    @DisplayName("2. PostgreSQL is killed under the server")
    void killedManyTimes() throws Exception {
        torture(
                Torture.times("writers", TortureActs.WRITERS),
                Duration.ofSeconds(30),
                Postgres.blows(Torture.times("database-kills", 100), Postgres.Blow.KILL, Postgres.Blow.KILL_ONE));
    }

    @Test
    @Tag("torture")
    @Tag("torture-3")
    @DisplayName("3. PostgreSQL is restarted under the server; forms are sent again")
    void restartedManyTimes() throws Exception {
        torture(
                Torture.times("writers", TortureActs.WRITERS),
                Duration.ofSeconds(10),
                Postgres.blows(
                        Torture.times("database-restarts", 50), Postgres.Blow.RESTART, Postgres.Blow.STOP_AT_ONCE));
    }

    private void torture(int writers, Duration backMax, Postgres.Blow[] blows) throws Exception {
        var place = Workplace.in(directory, writers);
        var random = new Random(blows.length);
        var slowest = Duration.ZERO;
        var slowestAtWork = Duration.ZERO;
        try (var server = place.open()) {
            var round = place.roundWithFaults(server);
            var crew = Crew.at(round, place.acts());
            round.awaitWork();
            try (var callers = Callers.at(round)) {
                var begun = System.nanoTime();
                for (var blow : blows) {
                    Thread.sleep(random.nextInt(AT_WORK_MILLIS_MAX));
                    var struck = System.nanoTime();
                    Postgres.of(place.home()).strike(blow);
                    callers.awaitServed(BACK_MAX);
                    slowest = longer(slowest, Duration.ofNanos(System.nanoTime() - struck));
                    slowestAtWork = longer(slowestAtWork, round.untilNext(writers + 1, BACK_MAX));
                }
                var seconds = (System.nanoTime() - begun) / 1e9;
                callers.leave();
                place.close(round, crew);
                place.check();
                var answers = round.answers();
                assertThat(answers.faultyOnes()).as("answers that said so").isPositive();
                Torture.figures(
                        "%d times, %d writers, %.0f requests/s, %d acts acknowledged, 0 lost, 0 twice, %d faults told, back in %.1f s at most, "
                                + "everybody at work in %.1f s, longest answer %.1f s",
                        blows.length,
                        writers,
                        answers.goodOnes() / seconds,
                        place.acknowledged(),
                        answers.faultyOnes(),
                        slowest.toMillis() / 1000.0,
                        slowestAtWork.toMillis() / 1000.0,
                        answers.longest().toMillis() / 1000.0);
            }
            assertThat(slowest).isLessThanOrEqualTo(backMax);
        }
        place.intact();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
