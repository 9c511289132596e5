/**
 * The pages of loans: asking, the counter, hand-overs, the reading room and its pages' pixels, the borrowing register.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.reading.web;
