/**
 * The sequencer among its likes: several at once, killed and started again, held to what the database staged. Start with {@code
 * RivalSequencersTest}.
 */
@NullMarked
package io.shoumi.ledger;

import org.jspecify.annotations.NullMarked;
