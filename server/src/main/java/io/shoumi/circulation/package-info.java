/**
 * Circulation: one paper copy, or several, go round a list of readers in order.
 *
 * <p>A department's designated clerk starts a circulation of a secret, with a proposal and the readers; where the rules want it
 * approved it becomes a request, and starts with the last approval. Each copy goes from the clerk to a reader and back to the clerk
 * before it goes on; both sides of every passing confirm by their own log-in. Invariants: a copy circulates once at a time and is in
 * one reader's turn at most; every reader is ruled on when the circulation starts and again when the copy is passed on and received;
 * taking back is never refused to a designated clerk who may see the secret; a turn that was struck stays, with its reason. {@code reading} asks whether a
 * copy circulates. Start reading at {@code AskingToCirculate}, then {@code PassingOn}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.circulation;
