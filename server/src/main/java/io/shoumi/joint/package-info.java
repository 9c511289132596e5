/**
 * What takes two: asked by one of the system administrator, the security administrator and the confidentiality office, and joined by
 * another of another office; neither is the person it is about. The database refuses anything else.
 *
 * <p>Another's password and authenticator are reset, an administrator is appointed or replaced. Start reading at {@code Joining}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.joint;
