/**
 * The pages of disclosures: the form that asks, one disclosure with what is done about it, its sheet and labels on paper, the register.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.disclosure.web;
