/** Carry-outs driven over HTTPS through the real server. */
@org.jspecify.annotations.NullMarked
package io.shoumi.carry;
