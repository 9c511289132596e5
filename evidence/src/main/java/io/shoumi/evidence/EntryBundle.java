package io.shoumi.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after the other, each behind its length as a big-endian uint16 (C2SP tlog-tiles). */
final class EntryBundle {
    static final int ENTRY_SIZE_BYTES_MAX = 0xffff;

    private EntryBundle() {}

    static byte[] encode(List<byte[]> entries) {
        ByteBuffer bundle = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> 2 + entry.length).sum());
        entries.forEach(entry -> bundle.putShort((short) entry.length).put(entry));
        return bundle.array();
    }

    /** The first {@code count} entries; the rest of {@code bundle}, which a wider form may have, is left unread. */
    static List<byte[]> decode(byte[] bundle, int count) throws LogDamagedException {
        List<byte[]> entries = decodeUpTo(bundle, count);
        if (entries.size() < count) {
            throw new LogDamagedException("an entry bundle ends after " + entries.size() + " entries");
        }
        return entries;
    }

    /** As many whole entries as there are, at most {@code count}. */
    static List<byte[]> decodeUpTo(byte[] bundle, int count) {
        List<byte[]> entries = new ArrayList<>(count);
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (entries.size() < count && rest.remaining() >= 2) {
            int length = Short.toUnsignedInt(rest.getShort());
            if (rest.remaining() < length) {
                break;
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
