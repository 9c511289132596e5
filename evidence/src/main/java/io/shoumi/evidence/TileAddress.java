package io.shoumi.evidence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or an entry bundle stands (C2SP tlog-tiles): level, index within the level, and width up to 256. A tile
 * narrower than 256 is partial and has a place of its own for each width.
 */
record TileAddress(int level, long index, int width) {
    static final int WIDTH_MAX = 256;
    /** Entry bundles stand beside the tiles of level 0, under a name in place of a number. */
    static final int ENTRIES = -1;

    /** Above level 7 no log has a hash; six groups of digits are what an index has at most. */
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    static TileAddress tile(int level, long index, int width) {
        return new TileAddress(level, index, width);
    }

    static TileAddress entries(long index, int width) {
        return new TileAddress(ENTRIES, index, width);
    }

    /** The one spelling of a tile's path, as {@link #toString} gives it; empty for any other. */
    static Optional<TileAddress> parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? WIDTH_MAX : Integer.parseInt(parts.group(3));
        return Optional.of(new TileAddress(level, index, width))
                .filter(address -> address.toString().equals(path));
    }

    boolean partial() {
        return width < WIDTH_MAX;
    }

    TileAddress full() {
        return new TileAddress(level, index, WIDTH_MAX);
    }

    TileAddress narrowed(int to) {
        return new TileAddress(level, index, to);
    }

    /** How wide this tile is in a tree of {@code size} entries: 0 to 256. */
    int widthAt(long size) {
        long hashes = size >> (8 * Math.max(level, 0));
        return Math.clamp(hashes - index * WIDTH_MAX, 0, WIDTH_MAX);
    }

    /** The first entry under this tile. */
    long firstEntry() {
        return index << (8 * (Math.max(level, 0) + 1));
    }

    Path in(Path log) {
        return log.resolve(partial() ? fullPath() + ".p/" + width : fullPath());
    }

    /** The directory that holds {@link #in}. */
    Path directoryIn(Path log) {
        String path = partial() ? fullPath() + ".p/" : fullPath();
        return log.resolve(path.substring(0, path.lastIndexOf('/')));
    }

    /** The directory that holds all partial forms of this tile. */
    Path partialsIn(Path log) {
        return log.resolve(fullPath() + ".p");
    }

    private String fullPath() {
        return "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + indexPath();
    }

    private String indexPath() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return in(Path.of("")).toString();
    }
}
