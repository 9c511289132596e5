package io.shoumi.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An ahead-of-time cache as an installed server has one, so that hundreds of starts take no longer than the product's. Made by one
 * start and orderly stop; used by every server that this JVM starts afterwards.
 */
final class StartCache {
    private static final long ASSEMBLED_SECONDS_MAX = 300;

    private static @Nullable Path cache;
    private static @Nullable String jars;

    private StartCache() {}

    /** How a server is started: with the cache, once there is one. */
    static synchronized List<String> arguments() {
        return cache == null
                ? List.of("-cp", System.getProperty("java.class.path"))
                : List.of("-XX:AOTCache=" + cache, "-cp", jars());
    }

    /** Starts a server on the site and stops it in order, which leaves the cache; once in a JVM. */
    static synchronized void make(RunningServer.Site site, Instant clock) throws IOException, InterruptedException {
        if (cache != null) {
            return;
        }
        var made = temporary(".aot");
        var server = RunningServer.on(site, clock, Duration.ZERO, List.of("-XX:AOTCacheOutput=" + made, "-cp", jars()));
        if (!server.stop(ASSEMBLED_SECONDS_MAX, TimeUnit.SECONDS) || Files.size(made) == 0) {
            throw new AssertionError("no cache was left by an orderly stop");
        }
        cache = made;
    }

    /** A cache takes no directories: those of the class path as jars. */
    private static String jars() {
        if (jars == null) {
            var paths = new ArrayList<String>();
            for (var path : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                var entry = Path.of(path);
                paths.add(Files.isDirectory(entry) ? jar(entry).toString() : path);
            }
            jars = String.join(java.io.File.pathSeparator, paths);
        }
        return jars;
    }

    private static Path jar(Path classes) {
        try (var files = Files.walk(classes)) {
            var made = temporary(".jar");
            try (var jar = new JarOutputStream(Files.newOutputStream(made))) {
                for (var file :
                        files.filter(file -> !file.equals(classes)).sorted().toList()) {
                    var name = classes.relativize(file).toString().replace(java.io.File.separatorChar, '/');
                    jar.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (!Files.isDirectory(file)) {
                        Files.copy(file, jar);
                    }
                    jar.closeEntry();
                }
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(String ending) throws IOException {
        var file = Files.createTempFile("shoumi-start", ending);
        file.toFile().deleteOnExit();
        return file;
    }
}
