/**
 * Canonical JSON (RFC 8785) for the small set of values an act is written in.
 *
 * <p>Numbers are integers within the exact range of a double; anything else is refused rather than rounded, because two
 * readings of one act would be two acts. Equal values have equal bytes: that is what a commitment hashes. Start reading
 * at {@code JsonValue.canonical}.
 */
@NullMarked
package io.shoumi.evidence.json;

import org.jspecify.annotations.NullMarked;
