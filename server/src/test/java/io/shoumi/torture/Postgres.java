package io.shoumi.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The processes of a home's own PostgreSQL. */
final class Postgres {
    /** What befalls it. */
    enum Blow {
        /** The first process dies, and with it all others. */
        KILL,
        /** One connection's process dies; the first one throws all others out and recovers. */
        KILL_ONE,
        /** It is stopped in order. */
        RESTART,
        /** It is stopped without a checkpoint. */
        STOP_AT_ONCE
    }

    private static final int DOWN_TENTHS_MAX = 300;

    private final ProcessHandle postmaster;

    private Postgres(ProcessHandle postmaster) {
        this.postmaster = postmaster;
    }

    static Postgres of(Path home) throws IOException {
        var pid = Files.readAllLines(home.resolve("database/data/postmaster.pid"))
                .getFirst()
                .strip();
        return new Postgres(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    static Blow[] blows(int times, Blow... kinds) {
        return IntStream.range(0, times).mapToObj(n -> kinds[n % kinds.length]).toArray(Blow[]::new);
    }

    /** Until it is down; one that lost a connection's process recovers by itself. */
    void strike(Blow blow) throws IOException, InterruptedException {
        switch (blow) {
            case KILL -> down("KILL");
            case KILL_ONE -> signal("KILL", connection());
            case RESTART -> down("INT");
            case STOP_AT_ONCE -> down("QUIT");
        }
    }

    private void down(String name) throws IOException, InterruptedException {
        signal(name, postmaster);
        for (var n = 0; n < DOWN_TENTHS_MAX && postmaster.isAlive(); n++) {
            Thread.sleep(100);
        }
    }

    /** All its processes at once, as when the power goes. */
    List<ProcessHandle> all() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(postmaster), postmaster.descendants())
                .toList();
    }

    private ProcessHandle connection() throws IOException {
        for (var child : postmaster.children().toList()) {
            if (commandLine(child).contains("shoumi_app")) {
                return child;
            }
        }
        return postmaster;
    }

    private static String commandLine(ProcessHandle process) throws IOException {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (java.nio.file.NoSuchFileException gone) {
            return "";
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }
}
