package io.shoumi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** {@code ./shoumi serve --demo} as a process of its own, started as anybody starts it. */
final class Server implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(20);
    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private final Process process;
    private final Path home;
    private final int port;
    private double secondsToReady;

    private Server(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /** Returns once the server said that it is ready. */
    static Server start(Setting setting) {
        var begun = System.nanoTime();
        try {
            var port = freePort();
            Files.createDirectories(setting.home().getParent());
            var said = setting.home().resolveSibling("server.out");
            var process = new ProcessBuilder(
                            setting.launcher().toString(),
                            "serve",
                            "--demo",
                            "--home",
                            setting.home().toString(),
                            "--port",
                            String.valueOf(port))
                    .redirectOutput(said.toFile())
                    .redirectError(setting.home().resolveSibling("server.err").toFile())
                    .start();
            var server = new Server(process, setting.home(), port);
            server.awaitReady(said);
            server.secondsToReady = (System.nanoTime() - begun) / 1e9;
            return server;
        } catch (IOException e) {
            throw new Unmeasured("the server could not be started", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path said) throws IOException {
        var until = System.nanoTime() + START_MAX.toNanos();
        while (Files.readString(said).lines().noneMatch(line -> line.startsWith("ready "))) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new Unmeasured("the server did not become ready; see " + said.resolveSibling("server.err"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("interrupted", e);
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** The processor's seconds that the JVM itself has used, which other programs on the machine do not lengthen. */
    double processorSeconds() {
        return process.info()
                        .totalCpuDuration()
                        .orElseThrow(() -> new Unmeasured("no processor time"))
                        .toMillis()
                / 1e3;
    }

    int port() {
        return port;
    }

    Path home() {
        return home;
    }

    /** What the server's JVM holds of memory, without PostgreSQL and workers; the launcher becomes the JVM, so it is one process. */
    double residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow(() -> new Unmeasured("no VmRSS"))
                    / KILOBYTES_A_MEGABYTE;
        } catch (UncheckedIOException | IOException e) {
            throw new Unmeasured("resident memory is read from /proc, which is not here", e);
        }
    }

    /** Stops the server as a service manager does, so that it stops its database too. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
