/**
 * Disclosure: numbered copies of a secret go to an outsider with the general manager's leave, until a day (R2.10, R5.9).
 *
 * <p>Somebody who may see the secret asks: to which organisation, for what, under which confidentiality agreement, until when, and how
 * the copies are got back; the general manager agrees beforehand. Then somebody else than who asked says to have seen the agreement,
 * a clerk marks each copy for the recipient, and {@code dispatch} sends it, which uses the leave up. Invariants: no dispatch to an
 * outsider without a leave that stands ({@code LeaveForOutsiders}); a leave names the copies and the one organisation; where a copy is
 * and when it came back only its dispatch says; what is out after its day, or after it was recalled, is late. Start reading at {@code
 * AskingToDisclose}, then {@code PreparingDisclosures} and {@code LeaveForOutsiders}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.disclosure;
