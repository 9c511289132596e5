/**
 * Pages of carry-outs: the form that asks, one carry-out on screen and as its approval form, the clerk's table, the gate, the register.
 *
 * <p>Nobody calls this package.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.carry.web;
