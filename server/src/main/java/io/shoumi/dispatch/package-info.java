/**
 * Dispatch: copies of a secret go to another organisation, and the signed slip comes back.
 *
 * <p>A department's designated clerk scans a copy into an envelope: to whom, in which way, under which number. One line of the register
 * is what one envelope holds of one secret. What one of the house's own couriers carries is handed over, both sides confirming by their
 * own log-in, and is the courier's until the slip that the addressee signed is entered; what goes another way is outside at once.
 * Invariants: a copy is in one dispatch at a time; which ways are allowed only the rules say; until it is back in its place, a line of
 * this register tells where the copy is; a line is struck, with the reason and the line that corrects it, and never changed. Start reading
 * at {@code Dispatching}, then {@code Acknowledging} and {@code ComingBack}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.dispatch;
