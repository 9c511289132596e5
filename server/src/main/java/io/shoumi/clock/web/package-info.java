/** The page on which the two times stand side by side. */
@org.jspecify.annotations.NullMarked
package io.shoumi.clock.web;
