package io.shoumi.evidence;

/** What a check found wrong. The database's rows are judged against the log, the log against its checkpoint. */
public enum Damage {
    VERIFIER_KEY_MALFORMED,
    /** The key beside the log is not the one trusted from elsewhere. */
    VERIFIER_KEY_REPLACED,
    CHECKPOINT_MALFORMED,
    CHECKPOINT_NOT_SIGNED,
    /** Entry and leaf hash contradict each other: the bundle or the tile of level 0 was changed. */
    ENTRY_ALTERED,
    /** Leaf data that is not the line this product writes. */
    ENTRY_UNREADABLE,
    /** A bundle or tile is gone or cut off. */
    TILE_MISSING,
    /** A tile does not hold the hashes its entries give. */
    TILE_ALTERED,
    /** All files agree with each other and not with the signed checkpoint. */
    ROOT_DIFFERS,
    /** A checkpoint kept outside names more entries than the log has. */
    ROLLED_BACK,
    /** A checkpoint kept outside has another root for a size the log has passed. */
    HISTORY_REWRITTEN,
    ROW_ALTERED,
    ROW_MISSING,
    ROW_INSERTED,
    ROW_REORDERED
}
