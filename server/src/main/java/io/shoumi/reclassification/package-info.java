/**
 * What happens to a classification after it was decided: another level or term, the end of the secrecy, and the release of what was
 * not to be spread (R2.2, R1.8).
 *
 * <p>{@link io.shoumi.reclassification.AskingForChange} proposes, through the approvals; {@link io.shoumi.reclassification.Reclassifying}
 * and {@link io.shoumi.reclassification.Declassifying} make it so, in the decision's transaction. Invariants: company levels and state
 * levels never mix; what was signed is what takes effect, or nothing when the secret has changed meanwhile; a term counts from
 * the first decision and never ends in the past. {@link io.shoumi.reclassification.TermRegister} shows which terms end when.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.reclassification;
