package io.shoumi.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All files below a directory; one that vanishes meanwhile (renamed or deleted by a writer) is passed over. */
final class FileListing extends SimpleFileVisitor<Path> {
    private final List<Entry> entries = new ArrayList<>();

    private FileListing() {}

    static List<Entry> of(Path root) throws IOException {
        FileListing listing = new FileListing();
        Files.walkFileTree(root, listing);
        return listing.entries;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        entries.add(new Entry(file, attributes.lastModifiedTime().toInstant()));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    record Entry(Path file, Instant writtenAt) {
        String name() {
            return String.valueOf(file.getFileName());
        }

        boolean unfinished() {
            return name().endsWith(DurableFiles.UNFINISHED);
        }
    }
}
