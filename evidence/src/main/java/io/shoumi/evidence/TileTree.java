package io.shoumi.evidence;

import io.shoumi.evidence.merkle.ConsistencyProof;
import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.InclusionProof;
import io.shoumi.evidence.merkle.Nodes;
import io.shoumi.evidence.merkle.Rfc6962;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of one published checkpoint, read from its tiles. Every proof is checked against the checkpoint's root before
 * it is handed out, so a damaged tile can never leave the house as a proof. Safe for many threads.
 */
final class TileTree implements Nodes {
    private static final int TILES_CACHED_MAX = 64;

    private final TileStore store;
    private final Checkpoint checkpoint;
    private final Map<TileAddress, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, byte[]> eldest) {
            return size() > TILES_CACHED_MAX;
        }
    };

    TileTree(TileStore store, Checkpoint checkpoint) {
        this.store = store;
        this.checkpoint = checkpoint;
    }

    @Override
    public Hash at(int level, long index) throws IOException {
        int below = level % 8;
        long first = index << below;
        byte[] tile = tile(level / 8, first >> 8);
        int start = (int) (first & 0xff);
        List<Hash> row = new ArrayList<>();
        for (int i = start; i < start + (1 << below); i++) {
            row.add(Hash.inRow(tile, i));
        }
        return Rfc6962.root(row);
    }

    private byte[] tile(int level, long index) throws IOException {
        TileAddress address = needed(TileAddress.tile(level, index, TileAddress.WIDTH_MAX));
        synchronized (cache) {
            byte[] cached = cache.get(address);
            if (cached != null) {
                return cached;
            }
        }
        byte[] tile = store.read(address);
        if (tile.length < address.width() * Hash.SIZE_BYTES) {
            throw new LogDamagedException("tile " + address + " is too short");
        }
        synchronized (cache) {
            cache.put(address, tile);
        }
        return tile;
    }

    /** The form of a tile that this checkpoint needs. */
    private TileAddress needed(TileAddress full) {
        return full.narrowed(full.widthAt(checkpoint.size()));
    }

    Hash root(long size) throws IOException {
        requireWithin(size);
        return Rfc6962.root(this, size);
    }

    InclusionProof inclusionProof(long index) throws IOException {
        InclusionProof proof = InclusionProof.of(this, index, checkpoint.size());
        if (!proof.proves(Rfc6962.leaf(entry(index)), checkpoint.root())) {
            throw new LogDamagedException("entry " + index + " does not lead to the checkpoint");
        }
        return proof;
    }

    /** From an earlier size to this checkpoint. */
    ConsistencyProof consistencyProof(long oldSize) throws IOException {
        requireWithin(oldSize);
        ConsistencyProof proof = ConsistencyProof.of(this, oldSize, checkpoint.size());
        if (!proof.proves(root(oldSize), checkpoint.root())) {
            throw new LogDamagedException("the tiles do not lead from size " + oldSize + " to the checkpoint");
        }
        return proof;
    }

    /** Between two earlier sizes; the larger one is checked to lead to the checkpoint. */
    ConsistencyProof consistencyProof(long oldSize, long newSize) throws IOException {
        requireWithin(newSize);
        if (newSize == checkpoint.size()) {
            return consistencyProof(oldSize);
        }
        consistencyProof(newSize);
        return ConsistencyProof.of(this, oldSize, newSize);
    }

    private void requireWithin(long size) {
        if (size < 0 || size > checkpoint.size()) {
            throw new IllegalArgumentException("size " + size + " is outside a log of " + checkpoint.size());
        }
    }

    byte[] entry(long index) throws IOException {
        return entries(index, index + 1).getFirst();
    }

    /** Entries {@code from} (inclusive) to {@code to} (exclusive), as the files hold them. */
    List<byte[]> entries(long from, long to) throws IOException {
        if (from < 0 || from > to || to > checkpoint.size()) {
            throw new IllegalArgumentException("entries " + from + " to " + to + " of " + checkpoint.size());
        }
        List<byte[]> entries = new ArrayList<>();
        for (long index = from; index < to; ) {
            long bundle = index / TileAddress.WIDTH_MAX;
            List<byte[]> all = bundle(bundle);
            long start = bundle * TileAddress.WIDTH_MAX;
            int end = (int) Math.min(all.size(), to - start);
            entries.addAll(all.subList((int) (index - start), end));
            index = start + end;
        }
        return entries;
    }

    private List<byte[]> bundle(long index) throws IOException {
        TileAddress address = needed(TileAddress.entries(index, TileAddress.WIDTH_MAX));
        return EntryBundle.decode(store.read(address), address.width());
    }
}
