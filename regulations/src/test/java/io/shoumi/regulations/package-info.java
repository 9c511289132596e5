/**
 * The proof of the rule book: the policies' own tests, which stand beside them as {@code examples.yaml}; taking a policy away lets
 * the act through that it stands against; one broken fact at a time for failing closed. Start reading at {@code EveryPolicyBitesTest}.
 */
package io.shoumi.regulations;
