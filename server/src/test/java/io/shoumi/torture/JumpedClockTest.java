package io.shoumi.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine's clock is set ahead and back while people work, and the server is started again while it is wrong: acts go on in
 * order at the house's own time, no loan or request runs out early, what has passed stays passed, and each jump is on record.
 */
class JumpedClockTest {
    private static final List<Duration> WRONG = List.of(
            Duration.ofDays(-3),
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofDays(3),
            Duration.ofDays(-40),
            Duration.ofDays(40));
    private static final Duration NEXT_MAX = Duration.ofSeconds(60);
    private static final Instant EVE_OF_LEAP_DAY = Instant.parse("2028-02-28T15:35:00Z");
    /** By how much the house may be late that went on from its newest entry. */
    private static final Duration OFF_MAX = Duration.ofHours(3);

    /** Entries of acts under way together may be a little out of order. */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private int jumps;

    @Test
    void onceUnderFourWriters() throws Exception {
        torture(WRONG.subList(3, 6), 1, 4);
    }

    @Test
    @Tag("torture")
    @Tag("torture-8")
    @DisplayName("8. the machine's clock is set ahead and back")
    void manyTimes() throws Exception {
        torture(WRONG, Torture.times("clock-rounds", 10), Torture.times("writers", TortureActs.WRITERS));
    }

    private void torture(List<Duration> wrong, int rounds, int writers) throws Exception {
        var place = Workplace.in(directory, writers, EVE_OF_LEAP_DAY);
        for (var n = 0; n < rounds; n++) {
            var inTurn = n % 2 == 0 ? wrong : wrong.reversed();
            setWhileItRuns(place, inTurn, writers);
            try (var server = place.openWrong(inTurn.getLast())) {
                work(place, server, writers);
            }
            putRightWhileItIsOff(place, writers);
            setBackWhileItIsOff(place, writers);
        }
        place.intact();
        Torture.figures(
                "%d jumps, each on record, %d writers, %d acts acknowledged, 0 lost, 0 out of order, 0 run out by a jump",
                jumps, writers, place.acknowledged());
    }

    private void setWhileItRuns(Workplace place, List<Duration> wrong, int writers) throws Exception {
        var random = new Random(wrong.size());
        try (var server = place.open()) {
            var begun = server.now();
            var first = lastEntry(place);
            var round = place.strictRound(server);
            var crew = Crew.at(round, place.acts());
            round.awaitWork();
            for (var by : wrong) {
                Thread.sleep(random.nextInt(500));
                server.setClock(by);
                awaitRecord(place);
                round.untilNext(writers + 1, NEXT_MAX);
            }
            place.close(round, crew);
            place.check();
            inOrder(place, first, begun, server.now());
        }
    }

    private void putRightWhileItIsOff(Workplace place, int writers) throws Exception {
        try (var server = place.open()) {
            awaitRecord(place);
            work(place, server, writers);
        }
    }

    /**
     * Nobody gets in by such a clock, until it is put right. The house went on from its newest entry, and is late by the time that it
     * was off until somebody says that the machine is right.
     */
    private void setBackWhileItIsOff(Workplace place, int writers) throws Exception {
        try (var server = place.openWrong(Duration.ofDays(-3))) {
            awaitRecord(place);
            server.setClock(Duration.ZERO);
            awaitRecord(place);
            work(place, server, writers);
            var trusted = place.strictRound(server).logIn(place.somebody());
            assertThat(trusted.get("/clock").text()).contains("比系统所用时间快");
            trusted.submit(trusted.get("/clock"), "/clock/follow", Map.of());
            assertThat(trusted.get("/clock").text()).contains("两者一致");
        }
    }

    private void awaitRecord(Workplace place) {
        jumps++;
        await().atMost(NEXT_MAX)
                .until(() -> place.jdbc()
                                .sql("select count(*) from evidence_staged where kind = 'clock-jumped'")
                                .query(Integer.class)
                                .single()
                        == jumps);
    }

    private static void work(Workplace place, RunningServer server, int writers) throws Exception {
        var begun = server.now();
        var first = lastEntry(place);
        var round = place.strictRound(server);
        var crew = Crew.at(round, place.acts());
        round.untilNext(writers + 1, NEXT_MAX);
        place.close(round, crew);
        place.check();
        inOrder(place, first, begun, server.now());
    }

    private static long lastEntry(Workplace place) {
        return place.jdbc()
                .sql("select coalesce(max(id), 0) from evidence_staged")
                .query(Long.class)
                .single();
    }

    /** No entry stands at a time that was set, each after the other, and nothing ran out. */
    private static void inOrder(Workplace place, long first, Instant from, Instant to) {
        var times = place
                .jdbc()
                .sql("select at from evidence_staged where id > ? order by id")
                .param(first)
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
        var newest = Instant.EPOCH;
        for (var at : times) {
            assertThat(at).isBetween(from.minus(OFF_MAX), to.plus(TOGETHER)).isAfter(newest.minus(TOGETHER));
            newest = at.isAfter(newest) ? at : newest;
        }
        assertThat(place.jdbc().sql("""
                                select count(*) from evidence_staged where id > ? and kind in
                                ('reading-ended', 'loan-lapsed', 'loan-reminded', 'loan-escalated', 'request-expired', 'request-escalated')""").param(first).query(Long.class).single())
                .as("what ran out by a jump")
                .isZero();
    }
}
