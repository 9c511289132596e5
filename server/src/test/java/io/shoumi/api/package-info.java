/** What other systems ask and push, through the real server. */
@org.jspecify.annotations.NullMarked
package io.shoumi.api;
