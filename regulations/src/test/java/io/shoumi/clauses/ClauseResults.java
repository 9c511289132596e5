package io.shoumi.clauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes one line for each clause a finished test drives. */
public final class ClauseResults implements TestExecutionListener {
    private static final Path FILE = Path.of("target", "clause-results.jsonl");

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            method(test)
                    .ifPresent(source -> record(source, result.getStatus() == TestExecutionResult.Status.SUCCESSFUL));
        }
    }

    private static Optional<MethodSource> method(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }

    private static void record(MethodSource source, boolean passed) {
        var name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
        var lines = Stream.of(source.getJavaClass(), source.getJavaMethod())
                .flatMap(ClauseResults::drives)
                .map(drives -> line(drives, name, passed))
                .toList();
        append(lines);
    }

    private static Stream<Drives> drives(AnnotatedElement element) {
        return Stream.of(element.getAnnotationsByType(Drives.class));
    }

    private static String line(Drives drives, String name, boolean passed) {
        return "{\"clause\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"through\":\"%s\",\"negative\":%s,\"passed\":%s}"
                .formatted(
                        drives.value(),
                        name,
                        drives.kind(),
                        drives.through().name().toLowerCase(Locale.ROOT),
                        drives.negative(),
                        passed);
    }

    private static synchronized void append(List<String> lines) {
        try {
            if (!lines.isEmpty()) {
                Files.createDirectories(FILE.getParent());
                Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
