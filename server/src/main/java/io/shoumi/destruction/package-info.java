/**
 * Destruction of copies: a list, an approval, two witnesses who each sign the same list by a log-in of their own, and then the
 * copies end in the ledger and, with a secret's last copy, its key.
 *
 * <p>What may be destroyed is ruled by the rule book for each copy, at the request, at each confirmation and once more at the end.
 * The list and its lines stay for ever. What has no copy left is ended by {@link io.shoumi.secret.EndingSecrets};
 * key and sealed objects go only after the commit, by {@link
 * io.shoumi.destruction.Shredding}, which resumes at start. Start reading at {@code Requesting}, then {@code Witnessing}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.destruction;
