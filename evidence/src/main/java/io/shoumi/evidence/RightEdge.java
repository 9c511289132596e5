package io.shoumi.evidence;

import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.Rfc6962;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The unfinished tiles of a growing tree: at each level the hashes beyond the last full tile, and the entries beyond the
 * last full bundle. All an append needs, at most 255 of each, however large the log.
 */
final class RightEdge {
    private final List<List<Hash>> levels = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    private long size;

    RightEdge() {}

    private RightEdge(RightEdge other) {
        other.levels.forEach(level -> levels.add(new ArrayList<>(level)));
        entries.addAll(other.entries);
        size = other.size;
    }

    RightEdge copy() {
        return new RightEdge(this);
    }

    /** Reads the edge of a tree of {@code size} entries and checks the unfinished bundle against its leaf hashes. */
    static RightEdge read(TileStore store, long size) throws IOException {
        RightEdge edge = new RightEdge();
        edge.size = size;
        for (int level = 0; size >> (8 * level) > 0; level++) {
            edge.levels.add(readLevel(store, level, size >> (8 * level)));
        }
        int loose = (int) (size % TileAddress.WIDTH_MAX);
        if (loose > 0) {
            TileAddress bundle = TileAddress.entries(size / TileAddress.WIDTH_MAX, loose);
            edge.entries.addAll(EntryBundle.decode(store.read(bundle), loose));
        }
        edge.requireEntriesMatch();
        return edge;
    }

    private static List<Hash> readLevel(TileStore store, int level, long hashes) throws IOException {
        List<Hash> row = new ArrayList<>();
        int width = (int) (hashes % TileAddress.WIDTH_MAX);
        if (width == 0) {
            return row;
        }
        byte[] tile = store.read(TileAddress.tile(level, hashes / TileAddress.WIDTH_MAX, width));
        if (tile.length < width * Hash.SIZE_BYTES) {
            throw new LogDamagedException("an unfinished tile of level " + level + " is too short");
        }
        for (int i = 0; i < width; i++) {
            row.add(Hash.inRow(tile, i));
        }
        return row;
    }

    private void requireEntriesMatch() throws LogDamagedException {
        for (int i = 0; i < entries.size(); i++) {
            if (!Rfc6962.leaf(entries.get(i)).equals(levels.getFirst().get(i))) {
                throw new LogDamagedException("entry " + (size - entries.size() + i) + " does not match its leaf hash");
            }
        }
    }

    long size() {
        return size;
    }

    /** Adds the entries; returns every file that a tree of the new size has and the old one had not. */
    Map<TileAddress, byte[]> addAll(List<byte[]> added) {
        Map<TileAddress, byte[]> files = new LinkedHashMap<>();
        long before = size;
        for (byte[] entry : added) {
            entries.add(entry);
            if (entries.size() == TileAddress.WIDTH_MAX) {
                files.put(
                        TileAddress.entries(size / TileAddress.WIDTH_MAX, TileAddress.WIDTH_MAX),
                        EntryBundle.encode(entries));
                entries.clear();
            }
            add(0, Rfc6962.leaf(entry), files);
            size++;
        }
        putPartials(before, files);
        return files;
    }

    private void add(int level, Hash hash, Map<TileAddress, byte[]> files) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<Hash> row = levels.get(level);
        row.add(hash);
        if (row.size() == TileAddress.WIDTH_MAX) {
            long index = size >> (8 * (level + 1));
            files.put(TileAddress.tile(level, index, TileAddress.WIDTH_MAX), concatenate(row));
            Hash parent = Rfc6962.root(row);
            row.clear();
            add(level + 1, parent, files);
        }
    }

    private void putPartials(long before, Map<TileAddress, byte[]> files) {
        if (!entries.isEmpty()) {
            files.put(TileAddress.entries(size / TileAddress.WIDTH_MAX, entries.size()), EntryBundle.encode(entries));
        }
        for (int level = 0; level < levels.size(); level++) {
            long hashes = size >> (8 * level);
            List<Hash> row = levels.get(level);
            if (!row.isEmpty() && hashes != before >> (8 * level)) {
                files.put(TileAddress.tile(level, hashes / TileAddress.WIDTH_MAX, row.size()), concatenate(row));
            }
        }
    }

    private static byte[] concatenate(List<Hash> row) {
        byte[] tile = new byte[row.size() * Hash.SIZE_BYTES];
        for (int i = 0; i < row.size(); i++) {
            row.get(i).copyInto(tile, i);
        }
        return tile;
    }

    /** Each level's loose hashes followed by the hash of all that is lower: the shape RFC 6962 gives the right edge. */
    Hash root() {
        List<Hash> row = List.of();
        for (List<Hash> level : levels) {
            List<Hash> joined = new ArrayList<>(level);
            if (!row.isEmpty()) {
                joined.add(Rfc6962.root(row));
            }
            row = joined;
        }
        return Rfc6962.root(row);
    }
}
