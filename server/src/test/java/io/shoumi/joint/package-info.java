/** What takes two. Start with {@code JointTest}. */
@org.jspecify.annotations.NullMarked
package io.shoumi.joint;
