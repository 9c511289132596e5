package io.shoumi.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A worker that hangs, dies or eats all memory: the answer says so, and the next file is read. */
class FailingWorkerTest {

    private static Extraction send(ExtractorPool pool, String file) {
        return pool.extract(file.getBytes(StandardCharsets.UTF_8), "file");
    }

    @Test
    void aRequestThatHangsIsATimeout() {
        try (var pool = Workers.probing(Duration.ofSeconds(1))) {
            Extraction hung = send(pool, "probe:hang");
            assertThat(hung.reasons()).containsExactly(Reason.TIMEOUT);
            assertThat(hung.status()).isEqualTo(Status.UNREAD);
            assertThat(send(pool, "绝密").status()).isEqualTo(Status.FULL);
        }
    }

    @Test
    void aWorkerThatDiesMidRequestIsNeverAFullReading() {
        try (var pool = Workers.probing(Duration.ofSeconds(60))) {
            Extraction died = send(pool, "probe:die");
            assertThat(died.reasons()).containsExactly(Reason.WORKER_CRASHED);
            assertThat(died.status()).isEqualTo(Status.UNREAD);
            assertThat(send(pool, "绝密").text()).isEqualTo("绝密");
        }
    }

    @Test
    void aWorkerKilledBetweenRequestsIsReplaced() {
        try (var pool = Workers.probing(Duration.ofSeconds(60))) {
            send(pool, "first");
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Extraction next = send(pool, "second");
            Extraction afterwards = send(pool, "third");
            assertThat(next.status() == Status.FULL || next.reasons().contains(Reason.WORKER_CRASHED))
                    .isTrue();
            assertThat(afterwards.text()).isEqualTo("third");
        }
    }

    @Test
    void aFileThatEatsAllMemoryIsTooLargeAndTheWorkerGoes() {
        try (var pool = Workers.probing(Duration.ofSeconds(60))) {
            String before = send(pool, "probe:pid").text();
            assertThat(send(pool, "probe:eat").reasons()).containsExactly(Reason.TOO_LARGE);
            assertThat(send(pool, "text").status()).isEqualTo(Status.FULL);
            assertThat(before).startsWith("pid");
        }
    }

    @Test
    void aClosedPoolAnswersUnread() {
        var pool = Workers.probing(Duration.ofSeconds(60));
        pool.close();
        assertThat(send(pool, "text").status()).isEqualTo(Status.UNREAD);
    }

    @Test
    void aWorkerIsReplacedAfterItsShareOfRequests() {
        var limits = new Limits(Duration.ofSeconds(60), 1 << 20, 1 << 20, 2);
        try (var pool = Workers.start(PoolOptions.confined(1).withLimits(limits))) {
            for (int i = 0; i < 5; i++) {
                assertThat(send(pool, "text " + i).text()).isEqualTo("text " + i);
            }
        }
    }

    @Test
    void withoutACommandToConfineNothingStarts() {
        var nothing = new WorkerCommand(java.util.List.of(), java.nio.file.Path.of("/nonexistent"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ExtractorPool.start(PoolOptions.confined(1).withCommand(nothing)))
                .isInstanceOf(SandboxUnavailable.class);
    }
}
