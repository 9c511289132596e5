package io.shoumi.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a {@link WorkerCommand} into the command line of a confined process. */
final class Confinement {

    /** Private writable memory of the worker (RLIMIT_DATA); a JVM reserves far more address space than it uses. */
    static final long DATA_BYTES_MAX = 640L << 20;

    private static final long TMP_BYTES_MAX = 32L << 20;
    private static final List<String> LIBRARIES = List.of("/lib", "/lib64", "/lib32");
    private static final List<String> READ_ONLY = List.of(
            "/usr/lib",
            "/usr/lib64",
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/usr/share/fontconfig",
            "/etc/fonts",
            "/var/cache/fontconfig",
            "/etc/ld.so.cache");

    private final WorkerCommand command;

    Confinement(WorkerCommand command) {
        this.command = command;
    }

    List<String> commandLine(Sandbox sandbox) throws SandboxUnavailable {
        var line = new ArrayList<>(limits());
        switch (sandbox) {
            case BUBBLEWRAP -> line.addAll(bubblewrap());
            case UNCONFINED -> line.addAll(java(command.classPath()));
        }
        return line;
    }

    private static List<String> limits() {
        return program("prlimit")
                .map(it -> List.of(it.toString(), "--data=" + DATA_BYTES_MAX, "--core=0", "--nofile=256"))
                .orElse(List.of());
    }

    private List<String> bubblewrap() throws SandboxUnavailable {
        Path bwrap = program("bwrap")
                .orElseThrow(
                        () -> new SandboxUnavailable("未安装 bubblewrap (bwrap) / bubblewrap (bwrap) is not installed"));
        var line = new ArrayList<>(List.of(bwrap.toString(), "--unshare-all", "--unshare-user", "--die-with-parent"));
        line.addAll(List.of("--new-session", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL"));
        line.addAll(List.of("--hostname", "worker", "--clearenv", "--setenv", "LC_ALL", "C.UTF-8"));
        READ_ONLY.forEach(it -> bind(line, Path.of(it), it));
        LIBRARIES.forEach(it -> library(line, Path.of(it)));
        jdk(line);
        List<Path> inside = jars(line);
        line.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        line.addAll(List.of("--size", Long.toString(TMP_BYTES_MAX), "--tmpfs", "/tmp", "--chdir", "/tmp"));
        line.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/", "--"));
        line.addAll(java(inside));
        return line;
    }

    /** Jars get neutral names: the worker learns nothing of where the product or its user lives. */
    private List<Path> jars(List<String> line) {
        var inside = new ArrayList<Path>();
        for (Path entry : command.classPath()) {
            Path target = Path.of("/worker/" + inside.size() + (Files.isDirectory(entry) ? "" : ".jar"));
            bind(line, entry, target.toString());
            inside.add(target);
        }
        return inside;
    }

    /** Debian's own JDK keeps its configuration in /etc, behind links. */
    private void jdk(List<String> line) {
        Path home = command.javaHome();
        bind(line, home, home.toString());
        try (Stream<Path> etc = Files.list(Path.of("/etc"))) {
            etc.filter(it -> it.getFileName().toString().matches("java-\\d+-openjdk"))
                    .forEach(it -> bind(line, it, it.toString()));
        } catch (IOException _) {
            // a JDK that needs it will not start, and that is reported
        }
    }

    private static void library(List<String> line, Path path) {
        if (Files.isSymbolicLink(path)) {
            try {
                line.addAll(List.of("--symlink", Files.readSymbolicLink(path).toString(), path.toString()));
            } catch (IOException _) {
                bind(line, path, path.toString());
            }
        } else {
            bind(line, path, path.toString());
        }
    }

    private static void bind(List<String> line, Path path, String target) {
        line.addAll(List.of("--ro-bind-try", path.toString(), target));
    }

    private List<String> java(List<Path> classPath) {
        var line = new ArrayList<String>();
        line.add(command.javaHome().resolve("bin/java").toString());
        line.addAll(JavaOptions.ALL);
        line.add("-cp");
        line.add(String.join(":", classPath.stream().map(Path::toString).toList()));
        line.add(command.mainClass());
        return line;
    }

    /** By absolute path: the caller's PATH does not choose the sandbox. */
    private static Optional<Path> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
