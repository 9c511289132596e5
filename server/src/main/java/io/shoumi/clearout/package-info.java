/**
 * The year-end clear-out (R1.3): a campaign proposes to each department, by rule, which copies to clear out; whoever keeps its papers
 * decides of each, adds others by scanning, and every copy is followed to its end.
 *
 * <p>What is returned is handed over in two steps to somebody of the house, or goes back to its issuer by dispatch; what is destroyed
 * goes onto a destruction list; what is kept has a reason. Invariants: how far an item has come is read off the registers, never set
 * by hand; a decision is undone, never overwritten; a campaign closes only when nothing is open; how much a department has is told to
 * those who keep its papers alone (R1.7.2). Start reading at {@code OpeningClearOuts}, then {@code DecidingItems}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.clearout;
