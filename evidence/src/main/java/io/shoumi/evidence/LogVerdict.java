package io.shoumi.evidence;

import io.shoumi.evidence.merkle.Hash;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer of a check. Honest limit, carried by every answer: whoever owns the host and its log key can rewrite what no
 * witness has seen yet, so {@link #witnessing} says who is on record as having seen the checkpoint.
 */
public sealed interface LogVerdict {
    Witnessing witnessing();

    /** All of {@code size} entries lead to {@code root}; {@code erased} rows could be checked by place and id only. */
    record Intact(long size, Hash root, long erased, Witnessing witnessing) implements LogVerdict {}

    /** The first thing wrong. {@code where} names a file of the log or a database row; index and id where one is known. */
    record Tampered(OptionalLong index, Optional<EntryId> id, Damage what, String where, Witnessing witnessing)
            implements LogVerdict {}

    /** The check could not be made; nothing is said about the log. */
    record Unreadable(String why, Witnessing witnessing) implements LogVerdict {}
}
