/** From a file to an active secret, through the real server. */
@org.jspecify.annotations.NullMarked
package io.shoumi.secret;
