/**
 * Seals the contents of secrets, keeps their keys, and forgets a key for good when its secret is destroyed.
 *
 * <p>Any module that holds plaintext of a secret may call it; it is the only module that touches {@code javax.crypto}.
 * Three layers of keys: a data key per object, wrapped by the key of its owner (a secret, a campaign, or the system),
 * wrapped by the root key, which only the passphrase opens. Invariants: every ciphertext is bound to its owner, its
 * purpose and its own name; no byte leaves before its chunk is authenticated; an owner whose key was destroyed never has
 * a key again; no key, plaintext or passphrase stands in an exception, a log or a file.
 *
 * <p>Start reading at {@link io.shoumi.vault.Vault}, then {@link io.shoumi.vault.OpenVault}; the byte formats are in
 * {@code docs/formats/vault.md}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.vault;
