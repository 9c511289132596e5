package io.shoumi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.evidence.LogEntry;
import io.shoumi.evidence.LogKey;
import io.shoumi.evidence.TileLog;
import io.shoumi.evidence.TileLogReader;
import io.shoumi.evidence.merkle.Hash;
import io.shoumi.torture.Torture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several sequencers on one database and one log, in processes of their own, killed in the middle of their batches while acts go
 * on: each entry comes into the log once, in one history, and none is left out.
 */
class RivalSequencersTest {
    @TempDir
    private static Path home;

    @TempDir
    private Path desk;

    private static EvidenceDatabase database;

    private final LogKey key = LogKey.generate("archive.example/log");
    private Path log;

    @BeforeAll
    static void aDatabase() {
        database = new EvidenceDatabase(home);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyLog() throws Exception {
        log = desk.resolve("log");
        Files.write(desk.resolve("key"), key.toBytes());
        database.asOwner("truncate evidence_staged, evidence_queue, evidence_integrated");
    }

    private static void stage(Ledger ledger, int count) {
        for (var i = 0; i < count; i++) {
            ledger.stageApart(Act.done(ActKind.LOGGED_OUT, null, "session").with("n", i));
        }
    }

    @Test
    void twoKilledInTheMiddleMakeOneHistory() throws Exception {
        killed(2, 4, 3);
    }

    @Test
    @Tag("torture")
    @Tag("torture-1")
    @DisplayName("1. three sequencers on one database and one log are killed in the middle of their batches")
    void threeKilledManyTimesMakeOneHistory() throws Exception {
        killed(3, Torture.times("sequencer-kills", 200), 4);
    }

    private void killed(int nodes, int kills, int writers) throws Exception {
        var stop = new AtomicBoolean();
        var writing = IntStream.range(0, writers)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    var ledger = database.ledger(Clock.systemUTC());
                    while (!stop.get()) {
                        stage(ledger, 1);
                    }
                }))
                .toList();
        var seen = new TreeMap<Long, Hash>();
        var running = new ArrayList<Process>();
        try {
            for (var i = 0; i < nodes; i++) {
                running.add(started());
            }
            var random = new Random(kills);
            for (var i = 0; i < kills; i++) {
                Thread.sleep(random.nextInt(300));
                running.remove(random.nextInt(nodes)).destroyForcibly().waitFor();
                look(seen);
                running.add(started());
            }
        } finally {
            stop.set(true);
            for (var thread : writing) {
                thread.join();
            }
            for (var process : running) {
                process.destroyForcibly().waitFor();
            }
        }
        oneHistory(seen, kills);
    }

    private Process started() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SequencingProcess.class.getName(),
                        database.url(),
                        database.password(),
                        log.toString(),
                        desk.resolve("key").toString())
                .redirectError(desk.resolve("said").toFile())
                .start();
        process.inputReader().readLine();
        return process;
    }

    /** What an outsider sees now must be seen again later. */
    private void look(Map<Long, Hash> seen) throws Exception {
        if (Files.exists(log.resolve("checkpoint"))) {
            var head = TileLogReader.open(log, key.verifier());
            seen.put(head.size(), head.root());
        }
    }

    private void oneHistory(Map<Long, Hash> seen, int kills) throws Exception {
        var last = database.keeper();
        last.open(log, key);
        last.drain();
        last.close();
        var staged = database.count("evidence_staged");
        var reader = TileLogReader.open(log, key.verifier());
        assertThat(reader.size()).isEqualTo(staged).isGreaterThan(kills);
        assertThat(database.count("evidence_queue")).isZero();
        for (var look : seen.entrySet()) {
            assertThat(reader.root(look.getKey())).isEqualTo(look.getValue());
        }
        assertThat(ids(reader)).doesNotHaveDuplicates();
        assertThat(database.verified(log).intact()).isTrue();
        Torture.figures("%d kills, %d entries, each once, %d heads seen on the way hold", kills, staged, seen.size());
    }

    private static List<UUID> ids(TileLogReader reader) throws IOException {
        return reader.entries(0, reader.size()).stream()
                .map(entry -> LogEntry.parse(entry).orElseThrow().id().value())
                .toList();
    }

    @Test
    void theSecondStandsAsideAndReadsUntilTheFirstLeaves() throws Exception {
        var first = database.keeper();
        var second = database.keeper();
        first.open(log, key);
        second.open(log, key);
        stage(database.ledger(Clock.systemUTC()), 3);
        second.drain();
        assertThat(database.count("evidence_queue")).isEqualTo(3);
        first.drain();
        assertThat(second.head().orElseThrow().size()).isEqualTo(3);
        assertThat(second.proof(2).orElseThrow()).isEqualTo(first.proof(2).orElseThrow());
        first.close();
        stage(database.ledger(Clock.systemUTC()), 2);
        second.drain();
        assertThat(second.head().orElseThrow().size()).isEqualTo(5);
        assertThat(database.verified(log).intact()).isTrue();
        second.close();
    }

    @Test
    void aNodeThatLostTheDatabaseLetsAnotherWrite() throws Exception {
        var cut = SequencingProcess.keeper("jdbc:postgresql://127.0.0.1:1/none", "none");
        var other = database.keeper();
        cut.open(log, key);
        other.open(log, key);
        stage(database.ledger(Clock.systemUTC()), 1);
        other.drain();
        assertThat(database.count("evidence_queue")).isEqualTo(1);
        assertThatThrownBy(cut::drain).isInstanceOf(RuntimeException.class);
        other.drain();
        assertThat(database.count("evidence_queue")).isZero();
        other.close();
    }

    /** Entries that the log has and the database does not account for: what a kill between the two leaves. */
    @Test
    void whatTheLogHasAlreadyIsAccountedForAndNotAddedAgain() throws Exception {
        var ledger = database.ledger(Clock.systemUTC());
        stage(ledger, 10);
        var keeper = database.keeper();
        keeper.open(log, key);
        keeper.drain();
        database.asOwner("""
                insert into evidence_queue select staged_id from evidence_integrated where log_index >= 4;
                delete from evidence_integrated where log_index >= 4""");
        stage(ledger, 5);
        keeper.drain();
        assertThat(keeper.head().orElseThrow().size()).isEqualTo(15);
        assertThat(database.verified(log).intact()).isTrue();
        keeper.close();
    }

    @Test
    void aNodeWithAnotherLogOfTheSameKeyAddsNothing() throws Exception {
        var own = database.keeper();
        own.open(log, key);
        stage(database.ledger(Clock.systemUTC()), 3);
        own.drain();
        own.close();
        var empty = database.keeper();
        empty.open(desk.resolve("empty"), key);
        assertRefuses(empty, "the database knows 3");
        try (var other = TileLog.open(desk.resolve("other"), key)) {
            other.append(TileLogReader.open(log, key.verifier()).entries(0, 3).reversed());
        }
        var elsewhere = database.keeper();
        elsewhere.open(desk.resolve("other"), key);
        assertRefuses(elsewhere, "another than the database knows");
        empty.close();
        elsewhere.close();
    }

    private void assertRefuses(LogKeeper keeper, String why) {
        stage(database.ledger(Clock.systemUTC()), 1);
        var size = keeper.head().orElseThrow().size();
        assertThatThrownBy(keeper::drain).hasMessageContaining(why);
        assertThat(keeper.head().orElseThrow().size()).isEqualTo(size);
        assertThat(database.count("evidence_integrated")).isEqualTo(3);
    }

    /** The order is that of the acts, not of the times they bear. */
    @Test
    void aClockSetBackLeavesTheOrder() throws Exception {
        var acts = new ArrayList<UUID>();
        var now = Instant.parse("2026-06-01T01:00:00Z");
        for (var jump : List.of(0L, 1L, -1L, 72L, -72L, 960L, -960L, 0L)) {
            var ledger = database.ledger(Clock.fixed(now.plus(Duration.ofHours(jump)), ZoneOffset.UTC));
            for (var i = 0; i < 3; i++) {
                acts.add(ledger.stageApart(Act.done(ActKind.LOGGED_OUT, null, "session")));
            }
        }
        var keeper = database.keeper();
        keeper.open(log, key);
        keeper.drain();
        keeper.close();
        assertThat(ids(TileLogReader.open(log, key.verifier()))).isEqualTo(acts);
        assertThat(database.verified(log).intact()).isTrue();
    }
}
