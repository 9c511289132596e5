/** The year-end clear-out over HTTPS. */
@org.jspecify.annotations.NullMarked
package io.shoumi.clearout;
