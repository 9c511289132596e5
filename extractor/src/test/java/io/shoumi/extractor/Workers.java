package io.shoumi.extractor;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pools for tests: one real, shared by all tests of a run; others to be spoilt. */
final class Workers {

    private static final ExtractorPool SHARED = start(PoolOptions.confined(1));

    private Workers() {}

    static ExtractorPool shared() {
        return SHARED;
    }

    static Extraction extract(byte[] file) {
        return SHARED.extract(file, "file");
    }

    static Extraction extract(String utf8) {
        return extract(utf8.getBytes(StandardCharsets.UTF_8));
    }

    /** A confined worker that obeys {@code probe:} files. */
    static ExtractorPool probing(Duration timeout) {
        WorkerCommand real = WorkerCommand.ofThisProcess();
        List<Path> classPath = new ArrayList<>(real.classPath());
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(it -> Files.exists(it.resolve("io/shoumi/extractor/worker/ProbeWorker.class")))
                .filter(it -> !classPath.contains(it))
                .forEach(classPath::add);
        var command = new WorkerCommand(classPath, real.javaHome(), "io.shoumi.extractor.worker.ProbeWorker");
        return start(PoolOptions.confined(1).withCommand(command).withLimits(Limits.STANDARD.withTimeout(timeout)));
    }

    static ExtractorPool start(PoolOptions options) {
        try {
            return ExtractorPool.start(options);
        } catch (SandboxUnavailable e) {
            throw new AssertionError(e);
        }
    }
}
