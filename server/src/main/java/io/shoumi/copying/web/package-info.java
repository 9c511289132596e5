/**
 * The pages of copyings: asking, the table at the counter, one copying, one new copy's hand-over, the register.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.copying.web;
