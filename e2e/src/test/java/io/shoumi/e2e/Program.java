package io.shoumi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as {@code ./shoumi} starts it: a process of its own on the jar that the build made. */
final class Program {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path JAR = ROOT.resolve("cli/target/shoumi-cli.jar");
    private static final int PATIENCE_SECONDS = 90;

    private Program() {}

    /** What a finished command said and how it ended. */
    record Outcome(int status, String said) {}

    static Outcome run(String... arguments) {
        try {
            var process = command(arguments).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end of " + String.join(" ", arguments) + ": " + said);
            }
            return new Outcome(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static ProcessBuilder command(String... arguments) {
        if (!Files.isRegularFile(JAR)) {
            throw new AssertionError(
                    "the story needs the built program at " + JAR + ": run ./mvnw package or ./shoumi test");
        }
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dshoumi.root=" + ROOT));
        var binaries = System.getProperty("shoumi.postgres.binaries");
        if (binaries != null) {
            all.add("-Dshoumi.postgres.binaries=" + binaries);
        }
        all.addAll(List.of("-jar", JAR.toString()));
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all);
    }
}
