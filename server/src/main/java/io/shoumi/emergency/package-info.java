/**
 * Emergency access, or the broken glass: two of different offices let one person read one secret for some hours, where the ordinary
 * approvals cannot be waited for. Only scope and approvals are stood in for; every other rule holds, and each page is logged. Whom it
 * concerns sees the alarm on every page; somebody of the confidentiality office who had no part in it must review it.
 *
 * <p>Start reading at {@code BreakingGlass}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.emergency;
