package io.shoumi.cli.scan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything below a path: regular files to read, and what must be named as unread: folders that cannot be opened, devices,
 * pipes, and links. Links are never followed; one that leads to something below the same path is covered there already, so
 * only the others, broken ones and those that lead back to a folder above themselves are named.
 */
final class FileWalk extends SimpleFileVisitor<Path> {

    /** Something met on the way. */
    sealed interface Met {
        Path path();

        record Regular(Path path) implements Met {}

        record Unreadable(Path path, Why why) implements Met {}
    }

    /** Why something was not even tried. */
    enum Why {
        BROKEN_LINK,
        LINK_OUTSIDE,
        LINK_LOOP,
        SPECIAL_FILE,
        NO_ACCESS
    }

    private final Path top;
    private final List<Met> met = new ArrayList<>();

    private FileWalk(Path top) {
        this.top = top;
    }

    static List<Met> below(Path top) throws IOException {
        var walk = new FileWalk(top);
        Files.walkFileTree(top, walk);
        walk.met.sort((a, b) -> a.path().compareTo(b.path()));
        return walk.met;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            met.add(new Met.Regular(file));
        } else if (attributes.isSymbolicLink()) {
            link(file);
        } else {
            met.add(new Met.Unreadable(file, Why.SPECIAL_FILE));
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path link) {
        try {
            Path target = link.toRealPath();
            Path place = link.toAbsolutePath().getParent();
            if (place != null && place.toRealPath().startsWith(target)) {
                met.add(new Met.Unreadable(link, Why.LINK_LOOP));
            } else if (!target.startsWith(top.toRealPath())) {
                met.add(new Met.Unreadable(link, Why.LINK_OUTSIDE));
            }
        } catch (IOException e) {
            met.add(new Met.Unreadable(link, Why.BROKEN_LINK));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        met.add(new Met.Unreadable(file, Why.NO_ACCESS));
        return FileVisitResult.CONTINUE;
    }
}
