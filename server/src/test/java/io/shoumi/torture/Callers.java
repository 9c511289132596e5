package io.shoumi.torture;

import io.shoumi.Visitor;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** People who look at one page, a hundred times a second together, while others work; it takes the database. */
final class Callers implements AutoCloseable {
    private static final int CALLERS = 4;
    private static final long EVERY_MILLIS = 40;

    private final List<Thread> threads = new ArrayList<>();
    /** Of the newest asking that was answered well, when it was sent. */
    private final AtomicLong served = new AtomicLong(System.nanoTime());

    private volatile boolean over;

    private Callers() {}

    static Callers at(Round round) {
        var callers = new Callers();
        for (var n = 0; n < CALLERS; n++) {
            callers.threads.add(Thread.ofVirtual().start(() -> callers.call(round)));
        }
        return callers;
    }

    private void call(Round round) {
        var visitor = round.program();
        try {
            for (var next = System.nanoTime(); !over; next += EVERY_MILLIS * 1_000_000) {
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                ask(visitor);
            }
        } catch (InterruptedException | UncheckedIOException gone) {
            // the server, or told to stop
        }
    }

    private void ask(Visitor visitor) {
        var sent = System.nanoTime();
        try {
            visitor.get("/login");
            if (visitor.status() == 200) {
                served.accumulateAndGet(sent, Math::max);
            }
        } catch (ServerFault told) {
            // and asked again
        }
    }

    /** Until somebody is served who asked from now on. */
    void awaitServed(Duration atMost) throws InterruptedException {
        var begun = System.nanoTime();
        while (served.get() - begun < 0) {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                throw new AssertionError("nobody was served for " + atMost);
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        leave();
    }

    void leave() {
        over = true;
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
