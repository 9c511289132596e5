/**
 * The proof of the rule book: for each policy a case where it bites and where taking it away lets the act through, and
 * one broken fact at a time for failing closed. Start reading at {@code EveryPolicyBitesTest}.
 */
package io.shoumi.regulations;
