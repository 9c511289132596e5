package io.shoumi.evidence;

/** What the database says of one log index; the rows of a check come in the order of {@link #index}. */
public sealed interface LedgerRow {
    long index();

    EntryId id();

    /** An act still on record: {@code canonicalJson} exactly as stored, for it is hashed as it stands. */
    record Kept(long index, EntryId id, Salt salt, String canonicalJson) implements LedgerRow {}

    /** An act whose content and salt were erased; only its place and id can be checked. */
    record Erased(long index, EntryId id) implements LedgerRow {}

    /** An act whose content or salt cannot be what was recorded: absent, or of another length. */
    record Unreadable(long index, EntryId id) implements LedgerRow {}
}
