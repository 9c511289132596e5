package io.shoumi.extractor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

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

    /** Out of {@code java.class.path} and {@code java.home}; folders count when they hold this module's classes. */
    public static WorkerCommand ofThisProcess() {
        List<Path> found = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(WorkerCommand::needed)
                .toList();
        return new WorkerCommand(found, Path.of(System.getProperty("java.home")));
    }

    private static boolean needed(Path entry) {
        return Files.isDirectory(entry)
                ? Files.exists(entry.resolve("io/shoumi/extractor/worker"))
                : NEEDED.matcher(String.valueOf(entry.getFileName())).matches();
    }
}
