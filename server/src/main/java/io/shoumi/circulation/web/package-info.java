/**
 * The pages of circulations: the clerk's table at the counter, starting one, one sheet, one reader's turn, the register.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.circulation.web;
