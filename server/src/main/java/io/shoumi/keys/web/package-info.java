/** Pages of unsealing and of changing the passphrase. */
@org.jspecify.annotations.NullMarked
package io.shoumi.keys.web;
