package io.shoumi.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A directory on a file system of its own, small enough to be filled; only root may make one. */
final class SmallDisk implements AutoCloseable {
    private static final byte[] LARGE = new byte[1 << 20];
    private static final byte[] SMALL = new byte[512];

    private final Path directory;
    private final Path filler;

    private SmallDisk(Path directory) {
        this.directory = directory;
        this.filler = directory.resolve("filler");
    }

    /** Why none can be made here, if so: a container's root often may not mount, and a small system lacks the programs. */
    static Optional<String> whyNot(Path scratch) {
        try {
            var directory = Files.createDirectory(scratch.resolve("mountable"));
            under(directory, scratch.resolve("mountable.img"), 2).close();
            return Optional.empty();
        } catch (IOException impossible) {
            return Optional.of(String.valueOf(impossible.getMessage()));
        }
    }

    /** Puts what a directory holds on a disk of its own, while nobody uses it. */
    static SmallDisk under(Path directory, Path image, int megabytes) throws IOException {
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-m", "0", image.toString());
        var before = directory.resolveSibling(directory.getFileName() + ".before");
        Files.move(directory, before);
        Files.createDirectory(directory);
        run("mount", "-o", "loop", image.toString(), directory.toString());
        run("chmod", "700", directory.toString());
        Files.delete(directory.resolve("lost+found"));
        run("cp", "-a", before + "/.", directory.toString());
        run("rm", "-r", before.toString());
        return new SmallDisk(directory);
    }

    /** Takes all that is left, to the last block; again when something was given back. */
    void fill() throws IOException {
        for (var chunk : List.of(LARGE, SMALL)) {
            try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                fill(out, chunk);
            }
        }
    }

    private static void fill(OutputStream out, byte[] chunk) {
        try {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            // as wished
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", directory.toString());
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ": " + said.strip());
        }
    }
}
