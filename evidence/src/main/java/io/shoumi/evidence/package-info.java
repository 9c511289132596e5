/**
 * The evidence log: append, prove, verify. An RFC 6962 Merkle tree kept as C2SP tlog-tiles under one directory.
 *
 * <p>The server appends through {@link io.shoumi.evidence.TileLog}; verifiers read through
 * {@link io.shoumi.evidence.TileLogReader} and judge through {@link io.shoumi.evidence.LogCheck}. Nothing here knows SQL
 * or a framework.
 *
 * <p>Invariants: a published checkpoint never goes back; a file a published checkpoint needs is never overwritten; a
 * leaf holds a salted commitment and never content. The byte formats stand in {@code docs/formats/evidence.md}. Start
 * reading at {@code TileLog.append}.
 */
@NullMarked
package io.shoumi.evidence;

import org.jspecify.annotations.NullMarked;
