/** What several people could do together, walked over the permissions as they are. Start with {@code CollusionTest}. */
@org.jspecify.annotations.NullMarked
package io.shoumi.powers;
