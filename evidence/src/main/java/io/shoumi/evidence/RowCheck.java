package io.shoumi.evidence;

import java.io.IOException;
import java.util.Iterator;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Walks the database's rows beside the log's entries and names the first place where they part. */
final class RowCheck {
    /** Finds an entry id anywhere in the log; asked once at most, when something is already wrong. */
    @FunctionalInterface
    interface Places {
        OptionalLong of(EntryId id) throws IOException;
    }

    private final Iterator<LedgerRow> rows;
    private final Places places;
    private long erased;

    RowCheck(Iterator<LedgerRow> rows, Places places) {
        this.rows = rows;
        this.places = places;
    }

    long erased() {
        return erased;
    }

    /** The next entry of the log; its row must be the next row. */
    void entry(long index, LogEntry entry) throws IOException, TamperedException {
        LedgerRow row = next();
        if (row == null || row.index() > index) {
            throw TamperedException.row(index, entry.id(), Damage.ROW_MISSING);
        }
        if (row.index() < index) {
            throw TamperedException.row(row.index(), row.id(), Damage.ROW_INSERTED);
        }
        if (!row.id().equals(entry.id())) {
            throw foreign(row, entry);
        }
        if (!matches(row, entry.commitment())) {
            throw TamperedException.row(index, entry.id(), Damage.ROW_ALTERED);
        }
        erased += row instanceof LedgerRow.Erased ? 1 : 0;
    }

    /** After the last entry: a row that is left over was never in this log, or the log was cut back. */
    void finish() throws TamperedException {
        LedgerRow row = next();
        if (row != null) {
            throw TamperedException.row(row.index(), row.id(), Damage.ROW_INSERTED);
        }
    }

    private static boolean matches(LedgerRow row, Commitment commitment) {
        return switch (row) {
            case LedgerRow.Kept kept ->
                Commitment.of(kept.salt(), kept.canonicalJson()).equals(commitment);
            case LedgerRow.Erased erased -> true;
            case LedgerRow.Unreadable unreadable -> false;
        };
    }

    /** A row with another id than the log has at its index: what happened shows in where its id belongs. */
    private TamperedException foreign(LedgerRow row, LogEntry entry) throws IOException {
        OptionalLong place = places.of(row.id());
        LedgerRow after = next();
        boolean pushedBack = after != null && after.id().equals(entry.id());
        if (place.isPresent() && place.getAsLong() < row.index()) {
            return TamperedException.row(row.index(), row.id(), Damage.ROW_INSERTED);
        }
        if (place.isPresent()) {
            boolean movedUp = place.getAsLong() == row.index() + 1 && !pushedBack;
            return TamperedException.row(row.index(), entry.id(), movedUp ? Damage.ROW_MISSING : Damage.ROW_REORDERED);
        }
        return pushedBack
                ? TamperedException.row(row.index(), row.id(), Damage.ROW_INSERTED)
                : TamperedException.row(row.index(), entry.id(), Damage.ROW_ALTERED);
    }

    private @Nullable LedgerRow next() {
        return rows.hasNext() ? rows.next() : null;
    }
}
