package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one request may still unpack and say. Shared by all levels of nesting. */
public final class Budget {

    public static final int DEPTH_MAX = 8;
    static final long EXPANDED_BYTES_MAX = 256L << 20;
    static final int MEMBER_BYTES_MAX = 64 << 20;
    static final long TEXT_CHARS_MAX = 32L << 20;
    static final int MEMBERS_MAX = 100_000;

    /** A member that grows more than this, and beyond {@link #RATIO_FREE_BYTES}, is a bomb. */
    static final int RATIO_MAX = 250;

    static final long RATIO_FREE_BYTES = 8L << 20;

    private long expandedBytes;
    private long textChars;
    private int members;

    void countText(long chars) throws BudgetSpent {
        textChars += chars;
        if (textChars > TEXT_CHARS_MAX) {
            throw new BudgetSpent();
        }
    }

    void countMember() throws BudgetSpent {
        if (++members > MEMBERS_MAX) {
            throw new BudgetSpent();
        }
    }

    /**
     * All of a stream that unpacks.
     *
     * @param packedBytes what it unpacks from, or -1 if that is unknown
     * @throws Unreadable when this member alone is too large, {@link BudgetSpent} when all together are
     */
    public byte[] expand(InputStream in, long packedBytes) throws IOException {
        var out = new ByteArrayOutputStream(8192);
        expandTo(out, in, packedBytes);
        return out.toByteArray();
    }

    /** As {@link #expand}, keeping in {@code out} what came before a failure. */
    public void expandTo(ByteArrayOutputStream out, InputStream in, long packedBytes) throws IOException {
        long allowed = packedBytes < 0 ? MEMBER_BYTES_MAX : Math.max(RATIO_FREE_BYTES, packedBytes * RATIO_MAX);
        byte[] block = new byte[1 << 16];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            expandedBytes += n;
            if (expandedBytes > EXPANDED_BYTES_MAX) {
                throw new BudgetSpent();
            }
            if (out.size() + (long) n > Math.min(MEMBER_BYTES_MAX, allowed)) {
                throw new Unreadable(Reason.TOO_LARGE);
            }
            out.write(block, 0, n);
        }
    }
}
