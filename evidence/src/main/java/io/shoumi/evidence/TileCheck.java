package io.shoumi.evidence;

import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.Rfc6962;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recomputes every tile from the entries and compares it with the file, narrower forms that still lie about included.
 * Holds at most one unfinished row a level, so a log of any length is checked in constant memory.
 */
final class TileCheck {
    private final TileStore store;
    private final List<List<Hash>> rows = new ArrayList<>();
    private final List<Long> tilesDone = new ArrayList<>();

    TileCheck(TileStore store) {
        this.store = store;
    }

    /** Reads one bundle and holds it against its leaf tile; the first entry that differs or is cut off is named. */
    List<byte[]> bundle(long index, int width) throws IOException, TamperedException {
        TileAddress address = TileAddress.entries(index, width);
        List<byte[]> entries = EntryBundle.decodeUpTo(read(address), width);
        leaves(TileAddress.tile(0, index, width), entries);
        if (entries.size() < width) {
            throw TamperedException.at(address.firstEntry() + entries.size(), Damage.ENTRY_ALTERED, address.toString());
        }
        requireEncoded(address, entries);
        return entries;
    }

    private void leaves(TileAddress address, List<byte[]> entries) throws IOException, TamperedException {
        byte[] tile = read(address);
        for (int i = 0; i < entries.size(); i++) {
            Hash leaf = Rfc6962.leaf(entries.get(i));
            if (tile.length < (i + 1) * Hash.SIZE_BYTES || !leaf.equals(Hash.inRow(tile, i))) {
                throw TamperedException.at(address.firstEntry() + i, Damage.ENTRY_ALTERED, address.toString());
            }
            add(0, leaf);
        }
    }

    private void add(int level, Hash hash) throws IOException, TamperedException {
        if (rows.size() == level) {
            rows.add(new ArrayList<>());
            tilesDone.add(0L);
        }
        List<Hash> row = rows.get(level);
        row.add(hash);
        if (row.size() == TileAddress.WIDTH_MAX) {
            compare(TileAddress.tile(level, tilesDone.get(level), TileAddress.WIDTH_MAX), row);
            tilesDone.set(level, tilesDone.get(level) + 1);
            Hash parent = Rfc6962.root(row);
            row.clear();
            add(level + 1, parent);
        }
    }

    /** After the last entry: the unfinished tiles; returns the root of all that was added. */
    Hash finish() throws IOException, TamperedException {
        List<Hash> below = List.of();
        for (int level = 0; level < rows.size(); level++) {
            List<Hash> row = rows.get(level);
            if (!row.isEmpty()) {
                compare(TileAddress.tile(level, tilesDone.get(level), row.size()), row);
            }
            List<Hash> joined = new ArrayList<>(row);
            if (!below.isEmpty()) {
                joined.add(Rfc6962.root(below));
            }
            below = joined;
        }
        return Rfc6962.root(below);
    }

    private void compare(TileAddress address, List<Hash> row) throws IOException, TamperedException {
        byte[] expected = new byte[row.size() * Hash.SIZE_BYTES];
        for (int i = 0; i < row.size(); i++) {
            row.get(i).copyInto(expected, i);
        }
        requireSame(address, expected, read(address));
        for (int width : store.partialWidths(address)) {
            if (width < row.size()) {
                TileAddress narrow = address.narrowed(width);
                requireSame(narrow, Arrays.copyOf(expected, width * Hash.SIZE_BYTES), read(narrow));
            }
        }
    }

    /** A wider form may stand in for a partial one that was dropped; a form of the right width has the right length. */
    private void requireSame(TileAddress address, byte[] expected, byte[] actual) throws TamperedException {
        boolean exact = actual.length == expected.length || store.isOnlyWider(address);
        if (!exact || Arrays.mismatch(expected, Arrays.copyOf(actual, expected.length)) >= 0) {
            throw TamperedException.at(address.firstEntry(), Damage.TILE_ALTERED, address.toString());
        }
    }

    /** The bundle holds these entries and nothing behind them, in every form that lies about. */
    private void requireEncoded(TileAddress address, List<byte[]> entries) throws IOException, TamperedException {
        requireSame(address, EntryBundle.encode(entries), read(address));
        for (int width : store.partialWidths(address)) {
            if (width < entries.size()) {
                TileAddress narrow = address.narrowed(width);
                requireSame(narrow, EntryBundle.encode(entries.subList(0, width)), read(narrow));
            }
        }
    }

    private byte[] read(TileAddress address) throws IOException, TamperedException {
        try {
            return store.read(address);
        } catch (NoSuchFileException missing) {
            throw TamperedException.at(address.firstEntry(), Damage.TILE_MISSING, address.toString());
        }
    }
}
