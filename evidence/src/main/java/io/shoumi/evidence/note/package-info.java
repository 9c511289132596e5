/**
 * C2SP signed notes: text with Ed25519 signature lines, and the key that checks them.
 *
 * <p>Parsing accepts one spelling only (canonical base64, lower-case hex), so that no byte of a note can change
 * unseen. A note is not to be believed before {@code SignedNote.requireSignedBy} returned. Start reading there.
 */
@NullMarked
package io.shoumi.evidence.note;

import org.jspecify.annotations.NullMarked;
