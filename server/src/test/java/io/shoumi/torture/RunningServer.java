package io.shoumi.torture;

import io.shoumi.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One process of the server, ready; closing it stops it in order, {@link #kill} does not. */
final class RunningServer implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Instant readyAt;
    private final Duration took;
    private final long readyNanos = System.nanoTime();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    private RunningServer(Process process, int port, Instant readyAt, Duration took) {
        this.process = process;
        this.port = port;
        this.readyAt = readyAt;
        this.took = took;
    }

    /** Where it runs, and what it is given. */
    record Site(Path home, int port, Path passphrase, Path temp) {}

    /** At the true time given, with a machine's clock that is wrong by so much. */
    static RunningServer on(Site site, Instant clock, Duration wrongBy) throws IOException {
        return on(site, clock, wrongBy, StartCache.arguments());
    }

    static RunningServer on(Site site, Instant clock, Duration wrongBy, List<String> classes) throws IOException {
        var begun = System.nanoTime();
        var process = begin(site, clock, wrongBy, classes);
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready ")) {
                Thread.ofVirtual().start(() -> drain(lines, site.home().resolve("said-by-killed.txt")));
                var took = Duration.ofNanos(System.nanoTime() - begun);
                return new RunningServer(process, site.port(), Instant.parse(line.substring("ready ".length())), took);
            }
        }
        throw new AssertionError(
                "the server did not start again: see " + site.home().resolve("log-of-killed.txt"));
    }

    /** One that is still starting. */
    static Process begin(Site site, Instant clock, Duration wrongBy) throws IOException {
        return begin(site, clock, wrongBy, StartCache.arguments());
    }

    private static Process begin(Site site, Instant clock, Duration wrongBy, List<String> classes) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + site.temp(),
                "-Dshoumi.postgres.binaries=" + System.getProperty("shoumi.postgres.binaries")));
        command.addAll(classes);
        command.addAll(List.of(
                ServerToKill.class.getName(),
                site.home().toString(),
                String.valueOf(site.port()),
                site.passphrase().toString(),
                clock.toString(),
                wrongBy.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        site.home().resolve("log-of-killed.txt").toFile()))
                .start();
    }

    private static void drain(BufferedReader lines, Path said) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.writeString(said, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException gone) {
            // killed
        }
    }

    int port() {
        return port;
    }

    /** Sets its machine's clock, that much from the true time. */
    void setClock(Duration wrongBy) throws IOException {
        var lines = process.outputWriter(StandardCharsets.UTF_8);
        lines.write(wrongBy + "\n");
        lines.flush();
    }

    /** The true time, there. */
    Instant now() {
        return readyAt.plus(Duration.ofNanos(System.nanoTime() - readyNanos));
    }

    /** Who is logged in there, by log-in name. */
    Map<String, Visitor> visitors() {
        return visitors;
    }

    Duration took() {
        return took;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** In order, within a time; what it leaves at its end may take longer than the server itself. */
    boolean stop(long time, TimeUnit unit) throws InterruptedException {
        process.destroy();
        return process.waitFor(time, unit);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
