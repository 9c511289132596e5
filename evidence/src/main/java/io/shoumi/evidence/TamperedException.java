package io.shoumi.evidence;

import java.util.Optional;
import java.util.OptionalLong;

/** Carries the first finding of a check up to {@link LogCheck}, which turns it into a verdict. */
final class TamperedException extends Exception {
    private final transient OptionalLong index;
    private final transient Optional<EntryId> id;
    private final Damage what;
    private final String where;

    private TamperedException(OptionalLong index, Optional<EntryId> id, Damage what, String where) {
        super(what + " at " + where);
        this.index = index;
        this.id = id;
        this.what = what;
        this.where = where;
    }

    /** Something of the whole log, such as its checkpoint. */
    static TamperedException of(Damage what, String where) {
        return new TamperedException(OptionalLong.empty(), Optional.empty(), what, where);
    }

    static TamperedException at(long index, Damage what, String where) {
        return new TamperedException(OptionalLong.of(index), Optional.empty(), what, where);
    }

    /** A database row, named by the entry it should have been or claims to be. */
    static TamperedException row(long index, EntryId id, Damage what) {
        return new TamperedException(OptionalLong.of(index), Optional.of(id), what, "row " + index);
    }

    LogVerdict.Tampered verdict(Witnessing witnessing) {
        return new LogVerdict.Tampered(index, id, what, where, witnessing);
    }
}
