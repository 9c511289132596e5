/**
 * Counting what lies in places (R2.8.3): spot checks, stock-takes, and the count by which a place passes to another custodian.
 *
 * <p>What is expected is frozen when a count begins; two people scan label after label, one of them never the keeper of what is
 * counted. What moves, is lent or reported lost while it runs is accounted for. Invariants: a count closes only when every line is
 * resolved and both have signed the same result by their own log-in; after the first signature nothing changes but by reopening;
 * a place is in one running count at most. Start reading at {@code Beginning}, then {@code Scanning}, {@code Signing}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.stocktake;
