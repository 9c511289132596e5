package io.shoumi.extractor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts, lends out, replaces and kills workers. */
final class Workforce implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(30);
    private static final int COMPLAINT_CHARS_MAX = 300;

    private final List<String> command;
    private final int requestsMax;
    private final LinkedBlockingDeque<Desk> free = new LinkedBlockingDeque<>();
    private final Set<WorkerProcess> running = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor watchdog;

    /**
     * All workers are started from this one thread, which lives as long as the pool: bubblewrap's {@code --die-with-parent}
     * is bound to the thread that started it, not to the process, so a request's thread must not.
     */
    private final ExecutorService launcher = Executors.newSingleThreadExecutor(daemon("extractor-launcher"));

    private volatile boolean closed;

    /** A place for a worker; empty before the first and after one was let go. */
    private static final class Desk {
        private @Nullable WorkerProcess worker;
    }

    private Workforce(List<String> command, PoolOptions options) {
        this.command = command;
        this.requestsMax = options.limits().requestsMax();
        this.watchdog = new ScheduledThreadPoolExecutor(1, daemon("extractor-watchdog"));
        this.watchdog.setRemoveOnCancelPolicy(true);
        for (int i = 0; i < options.workers(); i++) {
            free.add(new Desk());
        }
    }

    static Workforce start(PoolOptions options) throws SandboxUnavailable {
        List<String> command = new Confinement(options.command()).commandLine(options.sandbox());
        var workforce = new Workforce(command, options);
        try (Shift first = workforce.borrow()) {
            first.goOn();
            return workforce;
        } catch (IOException e) {
            workforce.close();
            throw new SandboxUnavailable("无法启动受限的解析进程 / the confined worker does not start: " + complaint(command), e);
        }
    }

    /** What the failed command says for itself; it has seen no file, so this may be shown. */
    private static String complaint(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            byte[] said = process.getInputStream().readNBytes(COMPLAINT_CHARS_MAX);
            process.destroyForcibly();
            return new String(said, StandardCharsets.UTF_8)
                    .replaceAll("[^\\x20-\\x7e]+", " ")
                    .trim();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Waits for a free desk and a worker at it. */
    Shift borrow() throws IOException {
        try {
            Desk desk = free.takeFirst();
            try {
                return new Shift(desk, seat(desk));
            } catch (IOException | RuntimeException e) {
                free.addFirst(desk);
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private WorkerProcess seat(Desk desk) throws IOException {
        WorkerProcess sitting = desk.worker;
        if (sitting != null && sitting.usable(requestsMax)) {
            return sitting;
        }
        dismiss(desk);
        WorkerProcess hired = hire();
        desk.worker = hired;
        return hired;
    }

    private WorkerProcess hire() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        WorkerProcess worker = launch();
        running.add(worker);
        if (closed) {
            worker.kill();
        }
        try (var _ = watch(START_MAX, worker::kill)) {
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            running.remove(worker);
            worker.kill();
            throw e;
        }
    }

    private WorkerProcess launch() throws IOException {
        try {
            return launcher.submit(() -> WorkerProcess.launch(command)).get();
        } catch (ExecutionException | RejectedExecutionException e) {
            throw new IOException("no worker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void dismiss(Desk desk) {
        WorkerProcess worker = desk.worker;
        desk.worker = null;
        if (worker != null) {
            running.remove(worker);
            worker.kill();
        }
    }

    /** Runs {@code action} unless closed within the time. */
    Watch watch(Duration time, Runnable action) throws IOException {
        try {
            var alarm = watchdog.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
            return () -> alarm.cancel(false);
        } catch (RejectedExecutionException e) {
            throw new IOException("closed", e);
        }
    }

    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(WorkerProcess::kill);
        launcher.shutdown();
        watchdog.shutdownNow();
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    /** A worker for one request. Unless it is told to go on, closing lets the worker go: its state is unknown. */
    final class Shift implements AutoCloseable {
        private final Desk desk;
        private final WorkerProcess worker;
        private boolean sound;

        Shift(Desk desk, WorkerProcess worker) {
            this.desk = desk;
            this.worker = worker;
        }

        WorkerProcess worker() {
            return worker;
        }

        void goOn() {
            sound = true;
        }

        @Override
        public void close() {
            if (!sound) {
                dismiss(desk);
            }
            free.addFirst(desk);
        }
    }
}
