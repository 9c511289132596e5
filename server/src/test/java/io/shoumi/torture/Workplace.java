package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.home.DataHome;
import io.shoumi.home.HomeDatabase;
import io.shoumi.home.ServeOptions;
import io.shoumi.home.TestServing;
import io.shoumi.home.VerifyingHome;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A home, the people who work in it, and the servers that run on it one after the other. */
final class Workplace {
    /** Between two servers, so that a code for logging in is a fresh one. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Duration DRAINED_MAX = Duration.ofSeconds(60);

    /** The log grows with every round, and each whole check reads all of it. */
    private static final int ROUNDS_A_WHOLE_CHECK = 10;

    private static final int STARTS_WORTH_A_CACHE = 20;

    private final Path home;
    private final Path passphrase;
    private final Path temp;
    private final List<TortureAct> acts;
    private final Person somebody;
    private Instant clock;
    private int rounds;
    private int checks;
    private int acknowledged;
    private Duration slowestStart = Duration.ZERO;

    private Workplace(Path directory, List<TortureAct> acts, Person somebody, Instant clock) throws IOException {
        this.home = directory.resolve("home");
        this.passphrase = Files.writeString(directory.resolve("passphrase"), TestHouse.PASSPHRASE);
        this.temp = Files.createDirectory(directory.resolve("temp"));
        this.acts = acts;
        this.somebody = somebody;
        this.clock = clock;
    }

    static Workplace in(Path directory, int writers) throws IOException {
        return in(directory, writers, house -> {});
    }

    /** Whose people begin at a time of the caller's, or at the test house's. */
    static Workplace in(Path directory, int writers, Instant from) throws IOException {
        return in(directory, writers, house -> {
            if (from.isAfter(house.now())) {
                house.pass(Duration.between(house.now(), from));
            }
        });
    }

    /** With something more prepared in the house while it stands. */
    static Workplace in(Path directory, int writers, Consumer<TestHouse> prepared) throws IOException {
        var house = TestHouse.on(directory.resolve("home"));
        prepared.accept(house);
        var acts = TortureActs.forWriters(writers, house);
        var somebody = house.stranger("来人", house.group());
        house.pledge(somebody);
        house.role(somebody, "security-admin");
        house.leave();
        return new Workplace(directory, acts, somebody, house.now());
    }

    /** Security administrator, with no part in the writers' work. */
    Person somebody() {
        return somebody;
    }

    /** Where the servers keep their temporary files. */
    Path temp() {
        return temp;
    }

    Path home() {
        return home;
    }

    List<TortureAct> acts() {
        return acts;
    }

    RunningServer open() throws IOException {
        return openWrong(Duration.ZERO);
    }

    /** For so many starts that making a {@link StartCache} is worth its time. */
    void quicken(int starts) throws IOException, InterruptedException {
        if (starts >= STARTS_WORTH_A_CACHE) {
            clock = clock.plus(PAUSE);
            StartCache.make(new RunningServer.Site(home, freePort(), passphrase, temp), clock);
        }
    }

    /** With a machine whose clock is wrong by so much. */
    RunningServer openWrong(Duration by) throws IOException {
        clock = clock.plus(PAUSE);
        var site = new RunningServer.Site(home, freePort(), passphrase, temp);
        var server = RunningServer.on(site, clock, by);
        slowestStart = server.took().compareTo(slowestStart) > 0 ? server.took() : slowestStart;
        return server;
    }

    /** In this process, so that its parts can be reached. */
    ConfigurableApplicationContext openHere() throws IOException {
        clock = clock.plus(PAUSE);
        var ahead = Duration.between(Instant.now(), clock);
        return TestServing.start(
                new ServeOptions(home, freePort(), null, false, passphrase), Clock.offset(Clock.systemUTC(), ahead));
    }

    /** A second node on the same database and home. */
    RunningServer openBeside(RunningServer first) throws IOException {
        return RunningServer.on(new RunningServer.Site(home, freePort(), passphrase, temp), first.now(), Duration.ZERO);
    }

    /** Whatever the server answers until it is killed must be right. */
    Round strictRound(RunningServer server) {
        return new Round(++rounds, server, home.resolve("tls/cert.pem"), false);
    }

    /** The server may answer that it cannot; who is told so tries again. */
    Round roundWithFaults(RunningServer server) {
        return new Round(++rounds, server, home.resolve("tls/cert.pem"), true);
    }

    /** Adds up what was acknowledged; nothing may have been answered that should not have been. */
    void close(Round round, Crew crew) throws InterruptedException {
        assertThat(crew.leave())
                .as("what the server answered in round " + round.number())
                .isEmpty();
        assertThat(round.answers().unclearOnes()).as("faults without a page").isZero();
        acknowledged += round.acknowledged();
    }

    /** With a server running: everything is there, nothing is half done, and every so often that the log is whole. */
    void check() {
        var database = database();
        var connections = new SingleConnectionDataSource(database.url(), "shoumi_app", database.appPassword(), true);
        try {
            check(JdbcClient.create(connections));
        } finally {
            connections.destroy();
        }
    }

    private void check(JdbcClient jdbc) {
        await().atMost(DRAINED_MAX)
                .until(() -> jdbc.sql("select count(*) from evidence_queue")
                                .query(Long.class)
                                .single()
                        == 0);
        if (++checks % ROUNDS_A_WHOLE_CHECK == 0) {
            intact();
        }
        var remains = new Remains(jdbc, home);
        assertThat(acts.stream().flatMap(act -> act.faults(remains).stream())).isEmpty();
    }

    /** As the application's role. */
    JdbcClient jdbc() {
        var database = database();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), "shoumi_app", database.appPassword()));
    }

    private HomeDatabase database() {
        return HomeDatabase.ofRunning(DataHome.inspect(home));
    }

    /** The whole log, offline; each torture ends with it. */
    void intact() {
        var outcome = VerifyingHome.verify(home);
        assertThat(outcome.intact()).as(outcome.toString()).isTrue();
    }

    int acknowledged() {
        return acknowledged;
    }

    Duration slowestStart() {
        return slowestStart;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
