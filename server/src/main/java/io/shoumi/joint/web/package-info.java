/** The pages of what takes two. */
@org.jspecify.annotations.NullMarked
package io.shoumi.joint.web;
