/**
 * The house's keys, as people hold them: who unseals the server, by one passphrase or by two halves in two hands, and who changes it.
 * The keys themselves lie in {@code vault} and are opened through {@code home.HomeVault}.
 *
 * <p>A half is kept in memory for some minutes, opens nothing alone, and is never told to be the right one or the wrong one. Start
 * reading at {@code Unsealing}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.keys;
