package io.shoumi.bench;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a fixed rate, each at its appointed moment whether or not earlier ones were answered. Latency counts from the
 * appointed moment, so a stall of the server shows in every request that it delayed.
 */
final class OpenLoop {
    private static final int PAGES_PER_SECOND = 50;

    /** One request; true when it was answered as it should be. */
    interface Request {
        boolean send(int index);
    }

    /** How long all took, and how many were not answered as they should be. */
    record Outcome(Distribution latency, int errors) {}

    private final Request request;
    private final int perSecond;

    OpenLoop(Request request) {
        this(request, PAGES_PER_SECOND);
    }

    OpenLoop(Request request, int perSecond) {
        this.request = request;
        this.perSecond = perSecond;
    }

    Outcome run(int seconds) {
        return send(seconds * perSecond);
    }

    Outcome send(int count) {
        var nanos = new long[count];
        var errors = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            for (var i = 0; i < count; i++) {
                var index = i;
                var due = begun + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    errors.addAndGet(sent(index) ? 0 : 1);
                    nanos[index] = System.nanoTime() - due;
                });
            }
        }
        return new Outcome(Distribution.of(nanos), errors.get());
    }

    private boolean sent(int index) {
        try {
            return request.send(index);
        } catch (UncheckedIOException unanswered) {
            return false;
        }
    }
}
