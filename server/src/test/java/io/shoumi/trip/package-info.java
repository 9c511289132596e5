/** Trips to meetings and the papers brought back, driven over HTTPS through the real server. */
@org.jspecify.annotations.NullMarked
package io.shoumi.trip;
