package io.shoumi.extractor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the worker's code is: the jars of this module and what it depends on, unpacked (a Spring Boot fat jar hides its
 * jars, so a packaged server lays these out beside itself and names them), and the JDK to run them.
 */
public record WorkerCommand(List<Path> classPath, Path javaHome, String mainClass) {

    private static final String MAIN_CLASS = "io.shoumi.extractor.worker.WorkerMain";

    /** The worker sees no more of the caller's class path than this. */
    private static final Pattern NEEDED = Pattern.compile(
            "(shoumi-extractor|pdfbox|pdfbox-io|fontbox|commons-logging|commons-compress|commons-io|commons-lang3"
                    + "|commons-codec|xz|jspecify)-\\d.*\\.jar");

    public WorkerCommand {
        classPath = List.copyOf(classPath);
    }

    public WorkerCommand(List<Path> classPath, Path javaHome) {
        this(classPath, javaHome, MAIN_CLASS);
    }

    /**
     * Out of {@code java.class.path} and {@code java.home}; folders count when they hold this module's classes, and a jar
     * brings those that its manifest names.
     */
    public static WorkerCommand ofThisProcess() {
        return new WorkerCommand(
                needed(System.getProperty("java.class.path")), Path.of(System.getProperty("java.home")));
    }

    static List<Path> needed(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .flatMap(entry -> Stream.concat(Stream.of(entry), named(entry)))
                .filter(WorkerCommand::needed)
                .distinct()
                .toList();
    }

    /** What a jar started with {@code java -jar} has on its class path. */
    private static Stream<Path> named(Path entry) {
        if (!entry.toString().endsWith(".jar") || !Files.isRegularFile(entry)) {
            return Stream.empty();
        }
        try (var jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String others =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
            return others == null
                    ? Stream.empty()
                    : Arrays.stream(others.split(" "))
                            .filter(other -> !other.isEmpty())
                            .map(other -> Path.of(entry.toUri().resolve(other)).normalize());
        } catch (IOException e) {
            return Stream.empty(); // not a jar that this process can have been started from
        }
    }

    private static boolean needed(Path entry) {
        return Files.isDirectory(entry)
                ? Files.exists(entry.resolve("io/shoumi/extractor/worker"))
                : NEEDED.matcher(String.valueOf(entry.getFileName())).matches();
    }
}
