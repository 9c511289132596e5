/**
 * The pages of dispatches: the counter, one line, its slip on paper, the courier's envelope, the register.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.dispatch.web;
