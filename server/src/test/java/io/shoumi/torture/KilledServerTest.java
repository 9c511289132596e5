package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.VerifyingHome;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server is killed at a random point while people work: nothing acknowledged is lost, nothing is half done, it comes back. */
class KilledServerTest {
    private static final Duration READY_MAX = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private int acknowledged;
    private Duration slowest = Duration.ZERO;

    @Test
    void twiceUnderFourWriters() throws Exception {
        torture(2, 4);
    }

    @Test
    @Tag("torture")
    void manyTimesUnderManyWriters() throws Exception {
        torture(Integer.getInteger("torture.kills", 500), Integer.getInteger("torture.writers", 8));
    }

    private void torture(int kills, int writers) throws Exception {
        var home = directory.resolve("home");
        var house = TestHouse.on(home);
        var acts = TortureActs.forWriters(writers, house);
        var clock = house.now();
        house.leave();
        var passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        var random = new Random(kills);
        for (var n = 1; n <= kills; n++) {
            clock = clock.plus(Duration.ofMinutes(5));
            var server = RunningServer.on(home, freePort(), passphrase, clock);
            try {
                back(server, home, acts);
                var round = new Round(n, server, home.resolve("tls/cert.pem"));
                work(round, acts, () -> {
                    if (random.nextInt(4) > 0) {
                        round.awaitWork();
                    }
                    Thread.sleep(random.nextInt(2500));
                    server.kill();
                });
            } finally {
                server.kill();
            }
        }
        try (var server = RunningServer.on(home, freePort(), passphrase, clock.plus(Duration.ofMinutes(5)))) {
            back(server, home, acts);
        }
        assertThat(VerifyingHome.verify(home).intact())
                .as("with the server stopped")
                .isTrue();
        assertThat(acknowledged).isPositive();
        System.out.printf(
                "killed %d times under %d writers: %d acts acknowledged, 0 lost, 0 half done, ready again in %.1f s at most%n",
                kills, writers, acknowledged, slowest.toMillis() / 1000.0);
    }

    private interface Killing {
        void kill() throws InterruptedException;
    }

    private void work(Round round, List<TortureAct> acts, Killing killing) throws InterruptedException {
        var faults = new ArrayList<RuntimeException>();
        var threads = new ArrayList<Thread>();
        for (var act : acts) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    act.work(round);
                } catch (RuntimeException gone) {
                    if (!(gone instanceof java.io.UncheckedIOException)) {
                        synchronized (faults) {
                            faults.add(gone);
                        }
                    }
                }
            }));
        }
        killing.kill();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(faults)
                .as("what the server answered in round " + round.number())
                .isEmpty();
        acknowledged += round.acknowledged();
    }

    /** The server is up again: everything is there, and the log says so. */
    private void back(RunningServer server, Path home, List<TortureAct> acts) {
        slowest = server.took().compareTo(slowest) > 0 ? server.took() : slowest;
        assertThat(server.took()).isLessThan(READY_MAX);
        var database = HomeDatabase.ofRunning(DataHome.inspect(home));
        var jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), "shoumi_app", database.appPassword()));
        await().atMost(READY_MAX)
                .until(() -> jdbc.sql("select count(*) from evidence_queue")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(VerifyingHome.verify(home)).matches(outcome -> outcome.intact());
        var remains = new Remains(jdbc, home);
        assertThat(acts.stream().flatMap(act -> act.faults(remains).stream())).isEmpty();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
