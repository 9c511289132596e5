/**
 * Everything from a file in a clerk's hand to an active secret, and what is looked up about it afterwards.
 *
 * <p>{@link io.shoumi.secret.Receiving} takes a file, {@link io.shoumi.secret.Proposing} a classification,
 * {@link io.shoumi.secret.DecidingClassification} another person's decision; {@link io.shoumi.secret.Secrets} answers what somebody
 * may see. Invariants: bytes, true titles, passages and file names are sealed under the secret's own key before anything else
 * happens; nothing outside a reader's scope is listed, counted or told apart from what does not exist; the id of an intake is
 * the id of the later secret. Other modules use {@link io.shoumi.secret.Originals},
 * {@link io.shoumi.secret.ConfinedReader} and {@link io.shoumi.secret.EndingSecrets}.
 * Start reading at {@code Receiving}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.secret;
