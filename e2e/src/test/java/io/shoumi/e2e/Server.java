package io.shoumi.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code shoumi serve} on a fresh home, and what it printed. */
final class Server implements AutoCloseable {
    private static final int START_SECONDS = 90;
    private static final int STOP_SECONDS = 30;
    private static final String CODE = "set-up code: ";

    private final Process process;
    private final int port;
    private final Queue<String> console = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Server on(Path home) {
        try {
            var port = freePort();
            var command = Program.command("serve", "--home", home.toString(), "--port", String.valueOf(port));
            var server = new Server(command.redirectErrorStream(true).start(), port);
            Thread.ofVirtual().start(server::listen);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                console.add(line);
                if (line.startsWith("ready ")) {
                    ready.countDown();
                }
            }
        } catch (IOException gone) {
            console.add("console lost: " + gone.getMessage());
        }
        ready.countDown();
    }

    private void awaitReady() {
        try {
            if (!ready.await(START_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
                process.destroyForcibly();
                throw new AssertionError("the server did not start:\n" + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String said() {
        return String.join("\n", console);
    }

    /** The one-time code, from the console, where alone it stands. */
    String setUpCode() {
        return console.stream()
                .filter(line -> line.startsWith(CODE))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no one-time code on the console:\n" + said()))
                .substring(CODE.length());
    }

    /** What its threads do now, those of requests among them: for who must say why an answer did not come. */
    void keepThreads(Path file) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var command = List.of(
                    jcmd,
                    String.valueOf(process.pid()),
                    "Thread.dump_to_file",
                    "-overwrite",
                    file.toAbsolutePath().toString());
            new ProcessBuilder(command).inheritIO().start().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "https://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
