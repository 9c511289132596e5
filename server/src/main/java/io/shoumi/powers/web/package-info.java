/** The security page. */
@org.jspecify.annotations.NullMarked
package io.shoumi.powers.web;
