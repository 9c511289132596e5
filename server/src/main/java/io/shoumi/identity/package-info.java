/**
 * Accounts, log-in and the three administrators.
 *
 * <p>A person logs in with password and TOTP, both under one lock-out, or with a passkey; nobody learns whether a login exists. The rights of a
 * caller are read from the grants in force at each request, so a suspension works at once. Nothing here may read a secret.
 * Start reading at {@code LogIn}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.identity;
